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
import kz.tereze.api.council.Outcome;
import kz.tereze.api.review.Conflicts;
import kz.tereze.api.review.ReviewRule;
import kz.tereze.domain.call.Contender.Standing;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateMember;

/// The part of a call in which applications compete: which are awaited, how they rank, what the
/// council supported and what was reserved for them.
final class Selection {

  private final Call call;
  private final Competition competition = new Competition();
  @AggregateMember private final Drawing drawing;

  Selection(Call call) {
    this.call = call;
    this.drawing = new Drawing(call, competition);
  }

  Drawing drawing() {
    return drawing;
  }

  Competition competition() {
    return competition;
  }

  @CommandHandler
  void handle(CallCommand.AwaitApplication command) {
    Acting by = command.by();
    Call.requirePlatform(by);
    if (call.isAnnounced() && !competition.knows(command.application())) {
      apply(
          new CallEvent.ApplicationReceived(
              command.call(), command.application(), by.person(), by.at()));
    }
  }

  @CommandHandler
  void handle(CallCommand.DropApplication command) {
    Acting by = command.by();
    Call.requirePlatform(by);
    if (competition.isUnchecked(command.application())) {
      apply(
          new CallEvent.ApplicationDropped(
              command.call(), command.application(), by.person(), by.at()));
    }
  }

  @CommandHandler
  void handle(CallCommand.AdmitApplication command) {
    Acting by = command.by();
    Call.requirePlatform(by);
    Contender known = competition.find(command.application());
    if (known != null) {
      CallRule.FOLLOWS_FROM_A_FACT.require(known.isRepeated(command));
      return;
    }
    call.requireAnnounced();
    CallRule.RANKED_ONCE.require(call.isAnnounced());
    CallRule.SERVES_THIS_NEED.require(
        call.terms().needs().contains(command.need()), "need", command.need().number());
    apply(
        new CallEvent.ApplicationAdmitted(
            command.call(),
            command.application(),
            command.number(),
            command.need(),
            command.applicant(),
            command.team(),
            command.requested(),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(CallCommand.RecordScore command) {
    Acting by = command.by();
    Call.requirePlatform(by);
    Contender contender =
        competition.contender(command.application(), CallRule.FOLLOWS_FROM_A_FACT);
    if (!contender.isRepeated(command)) {
      CallRule.FOLLOWS_FROM_A_FACT.require(contender.is(Standing.ADMITTED));
      apply(
          new CallEvent.ApplicationScored(
              command.call(),
              command.application(),
              command.points(),
              command.experts(),
              by.person(),
              by.at()));
    }
  }

  @CommandHandler
  void handle(CallCommand.PublishRanking command, Decisions decisions) {
    Acting by = command.by();
    CallRule.RANKED_BY_OFFICIAL.require(by.is(Role.OFFICIAL));
    if (call.isRankedBy(by)) {
      return;
    }
    call.requireAnnounced();
    CallRule.RANKED_ONCE.require(call.isAnnounced());
    CallRule.APPLICATIONS_ARE_COMPARED.require(!call.isAlwaysOpen());
    CallRule.IS_CLOSED.require(call.isClosed(by), "closesAt", call.terms().closesAt());
    competition.requireChecked();
    Call.requireAppealsOver(decisions.standstill(command.call(), Decision.FORMAL_CHECK), by);
    CallRule.EVERY_APPLICATION_IS_SCORED.require(competition.isScored());
    apply(
        new CallEvent.RankingPublished(
            command.call(),
            competition.ranking(call.terms().threshold(), call.tie()),
            call.terms().threshold(),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(CallCommand.PutApplicationToCouncil command, Conflicts conflicts) {
    Acting by = command.by();
    CallRule.PUT_TO_COUNCIL_BY_OFFICIAL.require(by.is(Role.OFFICIAL));
    call.requireAnnounced();
    CallRule.RANKING_IS_PUBLISHED.require(call.isRanked() || call.isAlwaysOpen());
    Contender next = competition.contender(command.application(), CallRule.APPLICATION_IS_RANKED);
    CallRule.OFFICIAL_NOT_OF_APPLICANT.require(!next.concerns(by));
    ReviewRule.UNTIED.require(!conflicts.binds(command.application(), by.person()));
    if (next.voting().isRepeated(command)) {
      return;
    }
    int threshold = call.terms().threshold();
    if (call.isAlwaysOpen()) {
      CallRule.EVERY_APPLICATION_IS_SCORED.require(next.isScored());
      CallRule.REACHES_THRESHOLD.require(next.reaches(threshold), "threshold", threshold);
      CallRule.AWAITS_COUNCIL.require(next.awaitsCouncilByItself());
    } else {
      CallRule.REACHES_THRESHOLD.require(next.reachesThreshold(), "threshold", threshold);
      CallRule.AWAITS_COUNCIL.require(next.awaitsCouncil());
      List<String> passedOver = competition.passedOverBy(next);
      CallRule.BETTER_RANKED_WENT_FIRST.require(
          passedOver.isEmpty(), "better", String.join(", ", passedOver));
      drawing.requireDrawn(next);
    }
    apply(next.put(command, conflicts.bound(command.application())));
  }

  @CommandHandler
  void handle(CallCommand.RecordAwardBallot command) {
    Call.requirePlatform(command.by());
    Contender contender =
        competition.contender(command.application(), CallRule.FOLLOWS_FROM_A_FACT);
    Outcome known = contender.voting().settled().get(command.ballot());
    if (known != null) {
      CallRule.FOLLOWS_FROM_A_FACT.require(known == command.outcome());
      return;
    }
    CallRule.FOLLOWS_FROM_A_FACT.require(contender.voting().isPending(command.ballot()));
    apply(contender.decided(command, call.fund(), call.left()));
  }

  @CommandHandler
  void handle(CallCommand.ReleaseAward command) {
    Acting by = command.by();
    Call.requirePlatform(by);
    Contender contender =
        competition.contender(command.application(), CallRule.FOLLOWS_FROM_A_FACT);
    if (!contender.is(Standing.RESERVED) || !contender.voting().isReservedBefore(by.at())) {
      CallRule.FOLLOWS_FROM_A_FACT.require(contender.voting().wasReleased());
    } else {
      apply(contender.released(command, call.fund()));
    }
  }

  @CommandHandler
  void handle(CallCommand.ReturnToCouncil command) {
    Acting by = command.by();
    Call.requirePlatform(by);
    Contender contender =
        competition.contender(command.application(), CallRule.FOLLOWS_FROM_A_FACT);
    if ((call.isRanked() || call.isAlwaysOpen()) && contender.is(Standing.NOT_SUPPORTED)) {
      apply(
          new CallEvent.ApplicationReturnedToCouncil(
              command.call(),
              command.application(),
              contender.admitted().number(),
              by.person(),
              by.at()));
    }
  }

  @CommandHandler
  void handle(CallCommand.ConfirmAward command) {
    Acting by = command.by();
    Call.requirePlatform(by);
    Contender contender =
        competition.contender(command.application(), CallRule.FOLLOWS_FROM_A_FACT);
    if (!contender.is(Standing.AWARDED)) {
      CallRule.FOLLOWS_FROM_A_FACT.require(contender.is(Standing.RESERVED));
      apply(
          new CallEvent.AwardConfirmed(
              command.call(), command.application(), by.person(), by.at()));
    }
  }
}
