package kz.tereze.api.award;

import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.Command;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.signature.Signature;
import org.jspecify.annotations.Nullable;

/// What can be asked of an award; it keeps the application's number.
public sealed interface AwardCommand extends Command {

  ApplicationNumber number();

  /// The stream in which the aggregate's events are kept.
  static String stream(ApplicationNumber number) {
    return "award-" + number;
  }

  @Override
  default String target() {
    return stream(number());
  }

  /// Policy: the call reserved the sum the council supported.
  record ProposeAward(
      ApplicationNumber number,
      CallId call,
      @Nullable FundId fund,
      ApplicationId application,
      NeedId need,
      Bin applicant,
      Tiyn amount,
      BallotId ballot,
      List<PersonId> involved,
      Acting by)
      implements AwardCommand {

    public ProposeAward {
      involved = List.copyOf(involved);
    }
  }

  /// An official explains why an award departs from the ranked list; signatures under an earlier
  /// explanation are void.
  record ExplainDeparture(ApplicationNumber number, DepartureReason code, String reason, Acting by)
      implements AwardCommand {}

  /// An official signs the explanation; two different ones must.
  record SignDeparture(ApplicationNumber number, Signature signature, Acting by)
      implements AwardCommand {}

  /// An official approves what the council supported.
  ///
  /// @param order number of the order that approves it
  record ApproveAward(ApplicationNumber number, String order, Acting by) implements AwardCommand {}

  /// An official sends it back, with a public reason.
  record ReturnAward(ApplicationNumber number, String reason, Acting by) implements AwardCommand {}

  /// Clock: the term for the decision is over, and there is none.
  record NoteMissingDecision(ApplicationNumber number, Acting by) implements AwardCommand {}
}
