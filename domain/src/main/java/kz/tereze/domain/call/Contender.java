package kz.tereze.domain.call;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.Lot;
import kz.tereze.api.call.Ranked;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.fund.FundId;

/// One admitted application on its way through a call.
///
/// @param points sum over the experts
/// @param rank 0 before the ranked list
record Contender(
    CallEvent.ApplicationAdmitted admitted,
    Standing standing,
    int points,
    List<PersonId> experts,
    int rank,
    boolean reachesThreshold,
    Voting voting) {

  /// How far it has come.
  enum Standing {
    ADMITTED,
    SCORED,
    RANKED,
    ON_COUNCIL,
    RETURNED_UNDECIDED,
    RESERVED,
    /// The official approved: the sum stays with it.
    AWARDED,
    BEYOND_BUDGET,
    NOT_SUPPORTED,
    RELEASED
  }

  static Contender of(CallEvent.ApplicationAdmitted admitted) {
    return new Contender(admitted, Standing.ADMITTED, 0, List.of(), 0, false, Voting.NONE);
  }

  Tiyn requested() {
    return admitted.requested();
  }

  boolean is(Standing one) {
    return standing == one;
  }

  /// Whether a part of the call's budget is set aside for it.
  boolean holdsMoney() {
    return standing == Standing.RESERVED || standing == Standing.AWARDED;
  }

  boolean isScored() {
    return standing != Standing.ADMITTED;
  }

  /// By the mean of the experts' points, in whole numbers: a / m < b / n is a * n < b * m.
  int compareMean(Contender other) {
    return Long.compare((long) points * other.experts.size(), (long) other.points * experts.size());
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

  /// Whether a council may vote on it: for the first time, again when nothing was decided, or
  /// again when the official returned the award or the budget did not hold the sum.
  boolean awaitsCouncil() {
    return switch (standing) {
      case RANKED, RETURNED_UNDECIDED, BEYOND_BUDGET, RELEASED -> true;
      case ADMITTED, SCORED, ON_COUNCIL, RESERVED, AWARDED, NOT_SUPPORTED -> false;
    };
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
        reaches(threshold));
  }

  /// Whether the mean of its experts reaches so many points.
  boolean reaches(int threshold) {
    return points >= (long) threshold * experts.size();
  }

  /// The same for one that is compared with no other: scored is enough.
  boolean awaitsCouncilByItself() {
    return standing == Standing.SCORED || awaitsCouncil();
  }

  /// @param tied who must not judge it
  CallEvent put(CallCommand.PutApplicationToCouncil command, List<PersonId> tied) {
    return new CallEvent.ApplicationPutToCouncil(
        command.call(),
        command.application(),
        admitted.number(),
        command.council(),
        BallotId.of(admitted.number().irn(), voting.attempts() + 1),
        admitted.applicant(),
        joined(people(), tied),
        command.by().person(),
        command.by().at());
  }

  /// What a closed ballot means to the call.
  ///
  /// @param left of the call's budget
  CallEvent decided(CallCommand.RecordAwardBallot command, FundId fund, Tiyn left) {
    return switch (command.outcome()) {
      case CARRIED -> requested().exceeds(left) ? beyond(command, left) : reserved(command, fund);
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

  private CallEvent reserved(CallCommand.RecordAwardBallot command, FundId fund) {
    return new CallEvent.AwardReserved(
        command.call(),
        fund,
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

  /// The official sent the award back: its sum is free again.
  CallEvent released(CallCommand.ReleaseAward command, FundId fund) {
    return new CallEvent.AwardReleased(
        command.call(),
        fund,
        command.application(),
        admitted.number(),
        requested(),
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

  Contender scored(CallEvent.ApplicationScored event) {
    return new Contender(
        admitted, Standing.SCORED, event.points(), event.experts(), 0, false, voting);
  }

  Contender ranked(Ranked line) {
    return new Contender(
        admitted, Standing.RANKED, points, experts, line.rank(), line.reachesThreshold(), voting);
  }

  Contender drew(Lot lot) {
    return new Contender(admitted, standing, points, experts, lot.rank(), reachesThreshold, voting);
  }

  Contender at(Standing next, Voting ballots) {
    return new Contender(admitted, next, points, experts, rank, reachesThreshold, ballots);
  }
}
