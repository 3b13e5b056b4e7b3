package kz.tereze.web.payment;

import java.io.IOException;
import java.io.InputStream;
import kz.tereze.api.Hash;

/// Reads the file of a sanction list and keeps it.
public interface ListIntake {

  /// What a file holds.
  ///
  /// @param entries how many persons and organisations stand on it
  record Read(Hash file, int entries) {}

  /// @param file CSV with headings, or a consolidated list in XML
  /// @throws kz.tereze.web.statement.FileFaulty when the file is broken; nothing of it is kept
  Read read(InputStream file) throws IOException;
}
