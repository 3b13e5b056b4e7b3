package kz.tereze.web.payment;

import java.io.IOException;
import java.io.InputStream;
import kz.tereze.api.Acting;
import kz.tereze.api.payment.BatchId;

/// Takes in what a bank answers to a payment file.
public interface AnswerIntake {

  /// What the bank said.
  record Answered(BatchId batch, int accepted, int rejected) {}

  /// @param file pain.002.001.10 or .11, read once
  /// @throws kz.tereze.web.statement.FileFaulty when the file is broken or of no batch of ours
  Answered take(InputStream file, Acting by) throws IOException;
}
