package kz.tereze.api.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.Stored;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.signature.Signature;
import org.jspecify.annotations.Nullable;

/// What happened to an award.
public sealed interface AwardEvent extends Event {

  ApplicationNumber number();

  @Stored(value = "award.proposed", revision = 2)
  record AwardProposed(
      ApplicationNumber number,
      CallId call,
      @Nullable FundId fund,
      ApplicationId application,
      NeedId need,
      Bin applicant,
      Tiyn amount,
      BallotId ballot,
      List<PersonId> involved,
      PersonId by,
      Instant at)
      implements AwardEvent {

    public AwardProposed {
      involved = List.copyOf(involved);
    }
  }

  /// @param text what two officials sign
  @Stored("award.departure-explained")
  record DepartureExplained(ApplicationNumber number, DepartureText text, PersonId by, Instant at)
      implements AwardEvent {}

  /// @param signatures how many there are under it now
  @Stored("award.departure-signed")
  record DepartureSigned(
      ApplicationNumber number,
      DepartureText text,
      int signatures,
      Signature signature,
      PersonId by,
      Instant at)
      implements AwardEvent {}

  /// No official decided in time; the award still awaits it.
  ///
  /// @param decideBy the last day in time
  @Stored("award.decision-missing")
  record AwardDecisionMissing(
      ApplicationNumber number, CallId call, LocalDate decideBy, PersonId by, Instant at)
      implements AwardEvent {}

  /// @param involved everybody who took part so far, the approver included
  @Stored(value = "award.approved", revision = 2)
  record AwardApproved(
      ApplicationNumber number,
      CallId call,
      @Nullable FundId fund,
      ApplicationId application,
      NeedId need,
      Bin recipient,
      Tiyn amount,
      String order,
      List<PersonId> involved,
      PersonId by,
      Instant at)
      implements AwardEvent {

    public AwardApproved {
      involved = List.copyOf(involved);
    }
  }

  @Stored("award.returned")
  record AwardReturned(
      ApplicationNumber number,
      CallId call,
      ApplicationId application,
      String reason,
      PersonId by,
      Instant at)
      implements AwardEvent {}
}
