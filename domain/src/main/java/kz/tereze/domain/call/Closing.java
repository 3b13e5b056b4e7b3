package kz.tereze.domain.call;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Role;
import kz.tereze.api.appeal.Decision;
import kz.tereze.api.appeal.Decisions;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallRule;
import kz.tereze.api.need.NeedId;
import org.axonframework.commandhandling.CommandHandler;

/// When a call ends: until when it receives applications, and that nothing of it is left undecided.
final class Closing {

  private final Call call;
  private final Preparation preparation;
  private final Competition competition;

  Closing(Call call, Preparation preparation, Competition competition) {
    this.call = call;
    this.preparation = preparation;
    this.competition = competition;
  }

  @CommandHandler
  void handle(CallCommand.MoveDeadline command) {
    Acting by = command.by();
    CallRule.MOVED_BY_OFFICIAL.require(by.is(Role.OFFICIAL));
    if (call.isAnnounced() && call.terms().closesAt().equals(command.closesAt())) {
      return;
    }
    CallRule.IS_ANNOUNCED.require(call.isAnnounced());
    CallRule.MOVED_BEFORE_IT_PASSES.require(
        !call.isClosed(by), "closesAt", call.terms().closesAt());
    CallRule.DEADLINE_ONLY_LATER.require(
        command.closesAt().isAfter(call.terms().closesAt()), "closesAt", call.terms().closesAt());
    Planning.checkReason(command.reason());
    apply(
        new CallEvent.DeadlineMoved(
            command.call(),
            call.terms().closesAt(),
            command.closesAt(),
            command.cause(),
            command.reason(),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(CallCommand.CompleteCall command, Decisions decisions) {
    Acting by = command.by();
    CallRule.COMPLETED_BY_OFFICIAL.require(by.is(Role.OFFICIAL));
    if (call.isCompletedBy(by)) {
      return;
    }
    if (call.isPlanned()) {
      CallRule.NOTHING_IS_UNDECIDED.require(preparation.isAnswered());
    } else {
      call.requireAnnounced();
      CallRule.IS_CLOSED.require(call.isClosed(by), "closesAt", call.terms().closesAt());
      CallRule.RANKING_IS_PUBLISHED.require(
          call.isRanked() || competition.isEmpty() || call.isAlwaysOpen());
      competition.requireChecked();
      CallRule.NOTHING_IS_UNDECIDED.require(!competition.hasOpenBallot());
      List<String> undecided = competition.awardsUndecided();
      CallRule.AWARDS_ARE_DECIDED.require(
          undecided.isEmpty(), "awards", String.join(", ", undecided));
      Call.requireAppealsOver(decisions.standstill(command.call(), Decision.values()), by);
    }
    List<NeedId> freed =
        preparation.includedNeeds().stream()
            .filter(need -> !competition.hasAwardFor(need))
            .toList();
    apply(
        new CallEvent.CallCompleted(
            command.call(),
            call.fund(),
            competition.reserved(),
            call.left(),
            freed,
            by.person(),
            by.at()));
  }
}
