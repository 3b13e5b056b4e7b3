package kz.tereze.api.statement;

import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.fund.FundId;

/// What can be asked of one booking of the bank.
public sealed interface LineCommand extends Command {

  LineId line();

  /// The stream in which the aggregate's events are kept.
  static String stream(LineId line) {
    return "bank-line-" + line;
  }

  @Override
  default String target() {
    return stream(line());
  }

  /// Policy: the bank told of a booking.
  record ArriveLine(FundId fund, BankLine booking, Acting by) implements LineCommand {

    @Override
    public LineId line() {
      return booking.line();
    }
  }

  /// Policy: whoever guards what a booking is said to be for is about to take it. News that come
  /// late once more are refused here, before anything counts that a person found to be for
  /// something else.
  record ClaimLine(LineId line, Claim claim, Acting by) implements LineCommand {}

  /// Policy: nothing takes the booking; a person must find out.
  ///
  /// @param reason key of the rule by which it was refused
  record SetLineAside(LineId line, String reason, Acting by) implements LineCommand {}

  /// Somebody of the treasury has found out what a booking is for.
  record MatchLine(LineId line, Claim claim, String reason, Acting by) implements LineCommand {}

  /// Policy: whoever guards what the person named does not take it.
  ///
  /// @param reason key of the rule by which it was refused
  record ReopenLine(LineId line, Claim claim, String reason, Acting by) implements LineCommand {}

  /// Policy: the booking was taken for what it claims to be.
  record SettleLine(LineId line, Claim claim, Acting by) implements LineCommand {}
}
