package kz.tereze.web.payment;

import java.io.IOException;
import java.io.InputStream;
import kz.tereze.api.Hash;
import kz.tereze.api.payment.ListCode;
import org.jspecify.annotations.Nullable;

/// Reads the file of a sanction list and keeps it.
public interface ListIntake {

  /// What a file holds.
  ///
  /// @param entries how many persons and organisations stand on it
  /// @param before the version it was compared with; null for the first
  /// @param dropped how many of that version are no longer found by one of their names or numbers
  record Read(Hash file, int entries, @Nullable Hash before, int dropped) {}

  /// @param file CSV with headings, or a consolidated list in XML
  /// @throws kz.tereze.web.statement.FileFaulty when the file is broken; nothing of it is kept
  Read read(ListCode list, InputStream file) throws IOException;
}
