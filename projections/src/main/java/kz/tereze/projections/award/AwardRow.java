package kz.tereze.projections.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.need.NeedId;
import org.jspecify.annotations.Nullable;

/// An award the council supported, and what the official made of it.
///
/// @param involved team, experts and voters: none of them decides
/// @param decideBy the last day in time for the decision
/// @param isDecisionMissed whether that day passed without one
/// @param order number of the order that approves it
/// @param reason why it was sent back
public record AwardRow(
    ApplicationNumber number,
    CallId call,
    ApplicationId application,
    NeedId need,
    Bin applicant,
    Tiyn amount,
    BallotId ballot,
    List<PersonId> involved,
    AwardStatus status,
    Instant proposedAt,
    LocalDate decideBy,
    boolean isDecisionMissed,
    @Nullable Instant decidedAt,
    @Nullable PersonId decidedBy,
    @Nullable String order,
    @Nullable String reason) {

  public boolean awaitsDecision() {
    return status == AwardStatus.PROPOSED;
  }
}
