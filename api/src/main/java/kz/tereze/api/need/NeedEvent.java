package kz.tereze.api.need;

import java.time.Instant;
import kz.tereze.api.Bin;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.Stored;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.CouncilId;

/// What happened to a need.
public sealed interface NeedEvent extends Event {

  NeedId need();

  @Stored("need.posted")
  record NeedPosted(NeedId need, Bin owner, NeedContent content, PersonId by, Instant at)
      implements NeedEvent {}

  @Stored("need.revised")
  record NeedRevised(NeedId need, int version, NeedContent content, PersonId by, Instant at)
      implements NeedEvent {}

  @Stored("need.withdrawn")
  record NeedWithdrawn(NeedId need, String reason, PersonId by, Instant at) implements NeedEvent {}

  @Stored("need.put-to-council")
  record NeedPutToCouncil(
      NeedId need,
      Bin owner,
      int version,
      CouncilId council,
      BallotId ballot,
      PersonId by,
      Instant at)
      implements NeedEvent {}

  @Stored("need.approved")
  record NeedApproved(NeedId need, int version, BallotId ballot, PersonId by, Instant at)
      implements NeedEvent {}

  @Stored("need.rejected")
  record NeedRejected(NeedId need, int version, BallotId ballot, PersonId by, Instant at)
      implements NeedEvent {}

  /// No quorum, or no such council: the need can be put to a council again.
  @Stored("need.returned-undecided")
  record NeedReturnedUndecided(NeedId need, BallotId ballot, PersonId by, Instant at)
      implements NeedEvent {}

  @Stored("need.included-in-call")
  record NeedIncludedInCall(NeedId need, CallId call, PersonId by, Instant at)
      implements NeedEvent {}

  /// The need is not approved, or another call serves it.
  @Stored("need.not-included-in-call")
  record NeedNotIncludedInCall(NeedId need, CallId call, PersonId by, Instant at)
      implements NeedEvent {}

  /// Another call may serve the need.
  @Stored("need.released-from-call")
  record NeedReleasedFromCall(NeedId need, CallId call, PersonId by, Instant at)
      implements NeedEvent {}
}
