package kz.tereze.web.statement;

import java.io.IOException;
import java.io.InputStream;
import kz.tereze.api.Acting;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.api.statement.StatementSums;

/// Brings in a file of the bank: all of it or nothing, and the same file once.
public interface StatementIntake {

  /// What was brought in.
  record TakenIn(BankAccountId account, StatementSums sums) {}

  /// Returns when the file counts; its lines follow at once.
  ///
  /// @param file camt.053.001.08 or camt.054.001.08 of any size, read once
  /// @throws FileFaulty when the file is broken
  /// @throws kz.tereze.api.Refused when a rule does not hold
  /// @throws IOException when the file cannot be read to its end
  TakenIn take(InputStream file, Acting by) throws IOException;
}
