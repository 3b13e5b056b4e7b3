package kz.tereze.api.statement;

import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.Hash;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;

/// What the platform asks of a file it took in.
public sealed interface StatementCommand extends Command {

  Hash file();

  /// The stream in which the aggregate's events are kept.
  static String stream(Hash file) {
    return "statement-" + file;
  }

  @Override
  default String target() {
    return stream(file());
  }

  /// Platform: the next lines of a file that was taken in.
  ///
  /// @param part counted from 1, without gaps
  record RecordStatementPart(
      Hash file, BankAccountId account, FundId fund, int part, List<BankLine> lines, Acting by)
      implements StatementCommand {

    public RecordStatementPart {
      lines = List.copyOf(lines);
    }
  }

  /// Platform: there are no more lines.
  record FinishStatement(
      Hash file, BankAccountId account, int lines, Tiyn credits, Tiyn debits, Acting by)
      implements StatementCommand {}
}
