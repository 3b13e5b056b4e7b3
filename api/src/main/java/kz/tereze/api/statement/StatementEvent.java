package kz.tereze.api.statement;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Event;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Stored;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;

/// What happened to a file of the bank that was taken in.
public sealed interface StatementEvent extends Event {

  Hash file();

  @Stored("statement.part-recorded")
  record StatementPartRecorded(
      Hash file,
      BankAccountId account,
      FundId fund,
      int part,
      List<BankLine> lines,
      PersonId by,
      Instant at)
      implements StatementEvent {

    public StatementPartRecorded {
      lines = List.copyOf(lines);
    }
  }

  /// Every line of the file is recorded.
  @Stored("statement.finished")
  record StatementFinished(
      Hash file,
      BankAccountId account,
      int lines,
      Tiyn credits,
      Tiyn debits,
      PersonId by,
      Instant at)
      implements StatementEvent {}
}
