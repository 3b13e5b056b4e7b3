package kz.tereze.domain.call;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.Ranked;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.council.Outcome;
import org.jspecify.annotations.Nullable;

/// One admitted application on its way through a call.
final class Contender {

  /// How far it has come.
  enum Standing {
    ADMITTED,
    SCORED,
    RANKED,
    ON_COUNCIL,
    RETURNED_UNDECIDED,
    RESERVED,
    BEYOND_BUDGET,
    NOT_SUPPORTED,
    RELEASED
  }

  private final CallEvent.ApplicationAdmitted admitted;
  private Standing standing = Standing.ADMITTED;
  private int points;
  private List<PersonId> experts = List.of();
  private int rank;
  private boolean reachesThreshold;
  private int attempts;
  private @Nullable CouncilId council;
  private @Nullable BallotId ballot;
  private @Nullable PersonId putBy;
  private Map<BallotId, Outcome> settled = new HashMap<>();
  private @Nullable Instant reservedAt;
  private boolean everReleased;

  Contender(CallEvent.ApplicationAdmitted admitted) {
    this.admitted = admitted;
  }

  CallEvent.ApplicationAdmitted admitted() {
    return admitted;
  }

  Tiyn requested() {
    return admitted.requested();
  }

  boolean is(Standing one) {
    return standing == one;
  }

  int points() {
    return points;
  }

  int rank() {
    return rank;
  }

  boolean reachesThreshold() {
    return reachesThreshold;
  }

  boolean isScored() {
    return standing != Standing.ADMITTED;
  }

  boolean isRepeated(CallCommand.AdmitApplication command) {
    return admitted.number().equals(command.number())
        && admitted.need().equals(command.need())
        && admitted.applicant().equals(command.applicant())
        && admitted.team().equals(command.team())
        && admitted.requested().equals(command.requested());
  }

  boolean isRepeated(CallCommand.RecordScore command) {
    return isScored() && points == command.points() && experts.equals(command.experts());
  }

  boolean isRepeated(CallCommand.PutApplicationToCouncil command) {
    return is(Standing.ON_COUNCIL)
        && command.council().equals(council)
        && command.by().person().equals(putBy);
  }

  /// Whether a council may vote on it: for the first time, again when nothing was decided, or
  /// again when the official returned the award or the budget did not hold the sum.
  boolean awaitsCouncil() {
    return switch (standing) {
      case RANKED, RETURNED_UNDECIDED, BEYOND_BUDGET, RELEASED -> true;
      case ADMITTED, SCORED, ON_COUNCIL, RESERVED, NOT_SUPPORTED -> false;
    };
  }

  boolean isPending(BallotId asked) {
    return asked.equals(ballot);
  }

  @Nullable Outcome settled(BallotId asked) {
    return settled.get(asked);
  }

  /// Whether the return of an award means the sum that is reserved now. One from before this
  /// reservation was already followed.
  boolean holdsAwardReturnedAt(Instant returned) {
    return is(Standing.RESERVED) && reservedAt != null && !returned.isBefore(reservedAt);
  }

  boolean wasReleased() {
    return everReleased;
  }

  /// Nobody who is of the applicant or in the team acts as an official on it.
  boolean concerns(Acting by) {
    return by.actsFor(admitted.applicant()) || admitted.team().contains(by.person());
  }

  /// Team and experts.
  List<PersonId> people() {
    return joined(admitted.team(), experts);
  }

  private static List<PersonId> joined(List<PersonId> first, List<PersonId> second) {
    Set<PersonId> all = new LinkedHashSet<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }

  Ranked line(int newRank, int threshold) {
    return new Ranked(
        newRank,
        admitted.application(),
        admitted.number(),
        admitted.applicant(),
        points,
        experts.size(),
        requested(),
        points >= (long) threshold * experts.size());
  }

  CallEvent put(CallCommand.PutApplicationToCouncil command) {
    return new CallEvent.ApplicationPutToCouncil(
        command.call(),
        command.application(),
        admitted.number(),
        command.council(),
        BallotId.of(admitted.number().irn(), attempts + 1),
        admitted.applicant(),
        people(),
        command.by().person(),
        command.by().at());
  }

  /// What a closed ballot means to the call.
  ///
  /// @param left of the call's budget
  CallEvent decided(CallCommand.RecordAwardBallot command, Tiyn left) {
    return switch (command.outcome()) {
      case CARRIED -> requested().exceeds(left) ? beyond(command, left) : reserved(command);
      case NOT_CARRIED ->
          new CallEvent.ApplicationNotSupported(
              command.call(),
              command.application(),
              admitted.number(),
              command.ballot(),
              command.by().person(),
              command.by().at());
      case NO_QUORUM ->
          new CallEvent.ApplicationReturnedUndecided(
              command.call(),
              command.application(),
              command.ballot(),
              command.by().person(),
              command.by().at());
    };
  }

  private CallEvent reserved(CallCommand.RecordAwardBallot command) {
    return new CallEvent.AwardReserved(
        command.call(),
        command.application(),
        admitted.number(),
        admitted.need(),
        admitted.applicant(),
        requested(),
        command.ballot(),
        joined(people(), command.voters()),
        command.by().person(),
        command.by().at());
  }

  private CallEvent beyond(CallCommand.RecordAwardBallot command, Tiyn left) {
    return new CallEvent.AwardBeyondBudget(
        command.call(),
        command.application(),
        admitted.number(),
        requested(),
        left,
        command.ballot(),
        command.by().person(),
        command.by().at());
  }

  void scored(CallEvent.ApplicationScored event) {
    standing = Standing.SCORED;
    points = event.points();
    experts = event.experts();
  }

  void ranked(Ranked line) {
    standing = Standing.RANKED;
    rank = line.rank();
    reachesThreshold = line.reachesThreshold();
  }

  void put(CallEvent.ApplicationPutToCouncil event) {
    standing = Standing.ON_COUNCIL;
    council = event.council();
    ballot = event.ballot();
    putBy = event.by();
    attempts++;
  }

  void settled(BallotId closed, Outcome outcome, Standing next) {
    settled.put(closed, outcome);
    ballot = null;
    standing = next;
  }

  void reserved(CallEvent.AwardReserved event) {
    settled(event.ballot(), Outcome.CARRIED, Standing.RESERVED);
    reservedAt = event.at();
  }

  void released() {
    standing = Standing.RELEASED;
    everReleased = true;
  }
}
