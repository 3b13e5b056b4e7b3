package kz.tereze.domain.need;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import kz.tereze.api.Acting;
import kz.tereze.api.Role;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.council.Outcome;
import kz.tereze.api.need.NeedCommand;
import kz.tereze.api.need.NeedEvent;
import kz.tereze.api.need.NeedRule;
import kz.tereze.domain.need.Standing.State;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/// What a council says of one frozen version of a need.
class CouncilsWord {

  private final Standing standing;
  private final Hearing hearing;
  private final Map<BallotId, Outcome> settled = new HashMap<>();
  private @Nullable CouncilId asked;
  private int attempts;

  CouncilsWord(Standing standing, Hearing hearing) {
    this.standing = standing;
    this.hearing = hearing;
  }

  @CommandHandler
  void handle(NeedCommand.PutNeedToCouncil command) {
    Acting by = command.by();
    standing.requireOfficial(NeedRule.PUT_TO_COUNCIL_BY_OFFICIAL, by);
    if (standing.is(State.ON_COUNCIL)
        && command.council().equals(asked)
        && standing.wasLastChangedBy(by)) {
      return;
    }
    NeedRule.AWAITS_COUNCIL.require(standing.is(State.DISCUSSED));
    NeedRule.QUESTIONS_ARE_OVER.require(
        hearing.isOver(by.day()), "until", hearing.questionsUntil());
    BallotId next = BallotId.of(command.need() + "-V" + standing.version(), attempts + 1);
    apply(
        new NeedEvent.NeedPutToCouncil(
            command.need(),
            standing.owner(),
            standing.version(),
            standing.hash(),
            command.council(),
            next,
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(NeedCommand.RecordNeedBallot command) {
    Acting by = command.by();
    NeedRule.FOLLOWS_FROM_A_FACT.require(by.is(Role.PLATFORM));
    Outcome known = settled.get(command.ballot());
    if (known != null) {
      NeedRule.FOLLOWS_FROM_A_FACT.require(known == command.outcome());
      return;
    }
    NeedRule.FOLLOWS_FROM_A_FACT.require(standing.isVotedOnIn(command.ballot()));
    apply(outcome(command, by));
  }

  private NeedEvent outcome(NeedCommand.RecordNeedBallot command, Acting by) {
    return switch (command.outcome()) {
      case CARRIED ->
          new NeedEvent.NeedApproved(
              command.need(),
              standing.version(),
              standing.hash(),
              command.ballot(),
              by.person(),
              by.at());
      case NOT_CARRIED ->
          new NeedEvent.NeedRejected(
              command.need(), standing.version(), command.ballot(), by.person(), by.at());
      case NO_QUORUM ->
          new NeedEvent.NeedReturnedUndecided(
              command.need(), command.ballot(), by.person(), by.at());
    };
  }

  void on(NeedEvent event) {
    switch (event) {
      case NeedEvent.NeedPutToCouncil e -> {
        asked = e.council();
        attempts++;
      }
      case NeedEvent.NeedApproved e -> settled.put(e.ballot(), Outcome.CARRIED);
      case NeedEvent.NeedRejected e -> settled.put(e.ballot(), Outcome.NOT_CARRIED);
      case NeedEvent.NeedReturnedUndecided e -> settled.put(e.ballot(), Outcome.NO_QUORUM);
      case NeedEvent.NeedPosted e -> {}
      case NeedEvent.NeedRevised e -> attempts = 0;
      case NeedEvent.NeedWithdrawn e -> {}
      case NeedEvent.NeedScreened e -> {}
      case NeedEvent.NeedReturned e -> {}
      case NeedEvent.QuestionAsked e -> {}
      case NeedEvent.QuestionAnswered e -> {}
      case NeedEvent.QuestionHidden e -> {}
      case NeedEvent.NeedIncludedInCall e -> {}
      case NeedEvent.NeedNotIncludedInCall e -> {}
      case NeedEvent.NeedReleasedFromCall e -> {}
    }
  }
}
