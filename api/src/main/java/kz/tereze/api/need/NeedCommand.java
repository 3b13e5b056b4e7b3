package kz.tereze.api.need;

import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.council.Outcome;

/// What can be asked of a need.
public sealed interface NeedCommand extends Command {

  NeedId need();

  /// The stream in which the aggregate's events are kept.
  static String stream(NeedId need) {
    return "need-" + need;
  }

  @Override
  default String target() {
    return stream(need());
  }

  /// A subsoil user posts a need in the name of its organisation.
  record PostNeed(NeedId need, NeedContent content, Acting by) implements NeedCommand {}

  /// The owner writes a new version.
  ///
  /// @param basedOn the version the owner was looking at
  record ReviseNeed(NeedId need, int basedOn, NeedContent content, Acting by)
      implements NeedCommand {}

  /// The owner takes the need back.
  record WithdrawNeed(NeedId need, String reason, Acting by) implements NeedCommand {}

  /// An official asks a council to vote on the present version.
  record PutNeedToCouncil(NeedId need, CouncilId council, Acting by) implements NeedCommand {}

  /// Policy: the ballot is over.
  record RecordNeedBallot(NeedId need, BallotId ballot, Outcome outcome, Acting by)
      implements NeedCommand {}

  /// Policy: a planned call wants to serve the need.
  record IncludeNeedInCall(NeedId need, CallId call, Acting by) implements NeedCommand {}

  /// Policy: the call is over and awarded nothing for the need.
  record ReleaseNeedFromCall(NeedId need, CallId call, Acting by) implements NeedCommand {}
}
