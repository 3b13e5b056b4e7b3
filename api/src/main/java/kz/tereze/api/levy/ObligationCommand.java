package kz.tereze.api.levy;

import java.time.LocalDate;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;

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
  /// @param productionYear which year of production the obligation's year is, counted from 1
  record AssessObligation(ObligationId obligation, Tiyn base, int productionYear, Acting by)
      implements ObligationCommand {}

  /// A treasurer records money that arrived for the obligation.
  ///
  /// @param bankReference the bank's own reference of the booking, unique
  record RecordReceipt(
      ObligationId obligation,
      FundId fund,
      Tiyn amount,
      String bankReference,
      LocalDate bookedOn,
      Acting by)
      implements ObligationCommand {}
}
