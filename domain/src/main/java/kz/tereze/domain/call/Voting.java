package kz.tereze.domain.call;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import kz.tereze.api.PersonId;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.council.Outcome;
import org.jspecify.annotations.Nullable;

/// The ballots on one application.
///
/// @param pending the ballot that is open
/// @param reservedAt when the last ballot was followed by a reservation
record Voting(
    int attempts,
    @Nullable CouncilId council,
    @Nullable BallotId pending,
    @Nullable PersonId putBy,
    Map<BallotId, Outcome> settled,
    @Nullable Instant reservedAt,
    boolean wasReleased) {

  static final Voting NONE = new Voting(0, null, null, null, Map.of(), null, false);

  Voting {
    settled = Map.copyOf(settled);
  }

  boolean isPending(BallotId ballot) {
    return ballot.equals(pending);
  }

  boolean isRepeated(CallCommand.PutApplicationToCouncil command) {
    return pending != null
        && command.council().equals(council)
        && command.by().person().equals(putBy);
  }

  /// Whether an award returned then is the one reserved last: a return from before this
  /// reservation was already followed.
  boolean isReservedBefore(Instant returned) {
    return reservedAt != null && !returned.isBefore(reservedAt);
  }

  Voting put(CallEvent.ApplicationPutToCouncil event) {
    return new Voting(
        attempts + 1,
        event.council(),
        event.ballot(),
        event.by(),
        settled,
        reservedAt,
        wasReleased);
  }

  Voting settled(BallotId closed, Outcome outcome) {
    Map<BallotId, Outcome> more = new HashMap<>(settled);
    more.put(closed, outcome);
    return new Voting(attempts, null, null, null, more, reservedAt, wasReleased);
  }

  Voting reserved(CallEvent.AwardReserved event) {
    Voting carried = settled(event.ballot(), Outcome.CARRIED);
    return new Voting(attempts, null, null, null, carried.settled, event.at(), wasReleased);
  }

  Voting released() {
    return new Voting(attempts, council, pending, putBy, settled, reservedAt, true);
  }
}
