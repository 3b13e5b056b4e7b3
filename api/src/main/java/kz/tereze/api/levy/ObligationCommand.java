package kz.tereze.api.levy;

import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.statement.BankLine;

/// What can be asked of a yearly obligation.
public sealed interface ObligationCommand extends Command {

  ObligationId obligation();

  /// The stream in which the aggregate's events are kept.
  static String stream(ObligationId obligation) {
    return "obligation-" + obligation;
  }

  @Override
  default String target() {
    return stream(obligation());
  }

  /// An official assesses the obligation from the previous year's base.
  ///
  /// @param fund the programme it pays for
  /// @param productionYear which year of production the obligation's year is, counted from 1
  record AssessObligation(
      ObligationId obligation, FundId fund, Tiyn base, int productionYear, Acting by)
      implements ObligationCommand {}

  /// Policy: the bank booked money for the obligation.
  ///
  /// @param fund whose account it came in on
  /// @param isMatched whether a person found out what it is for
  record RecordReceipt(
      ObligationId obligation, FundId fund, BankLine booking, boolean isMatched, Acting by)
      implements ObligationCommand {}
}
