package kz.tereze.projections.call;

import java.time.Instant;
import kz.tereze.api.Bin;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.need.NeedId;
import org.jspecify.annotations.Nullable;

/// An admitted application in its call; rank and threshold are there once the list is published.
///
/// @param points sum over the experts; null until all have scored
/// @param leftOver what was left of the budget when the sum did not fit
public record RankedLine(
    CallId call,
    ApplicationId application,
    ApplicationNumber number,
    NeedId need,
    Bin applicant,
    Tiyn requested,
    ApplicationState state,
    @Nullable Integer points,
    @Nullable Integer experts,
    @Nullable Integer rank,
    @Nullable Boolean reachesThreshold,
    @Nullable BallotId ballot,
    @Nullable Tiyn leftOver,
    Instant changedAt) {

  public boolean reaches() {
    return Boolean.TRUE.equals(reachesThreshold);
  }

  public boolean awaitsCouncil() {
    return state == ApplicationState.AWAITING && reaches();
  }

  /// Points as a mean of the experts, in tenths, half up.
  public int meanTenths() {
    if (points == null || experts == null || experts == 0) {
      return 0;
    }
    return (points * 20 + experts) / (2 * experts);
  }
}
