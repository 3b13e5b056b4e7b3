package kz.tereze.domain.call;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.PersonId;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.Tiyn;
import kz.tereze.api.appeal.Standstill;
import kz.tereze.api.application.ApplicationEvent.ApplicationDrafted;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallRule;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.call.TieRule;
import kz.tereze.api.council.Outcome;
import kz.tereze.api.fund.FundId;
import kz.tereze.domain.application.GrantApplication;
import kz.tereze.domain.call.Contender.Standing;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/// A competition. It never reserves more for awards than the fund gave it.
@AggregateRoot(type = "Call")
public class Call {

  private enum State {
    UNKNOWN,
    PLANNED,
    ANNOUNCED,
    RANKED,
    COMPLETED
  }

  @AggregateIdentifier private String stream;
  private State state = State.UNKNOWN;
  private FundId fund;
  private CallTerms terms;
  private PersonId lastActor;
  @AggregateMember private final Preparation preparation = new Preparation(this);
  @AggregateMember private final Selection selection = new Selection(this);
  private final Competition competition = selection.competition();
  @AggregateMember private final Closing closing = new Closing(this, preparation, competition);

  @AggregateMember private final Designing designing = new Designing(this);
  @AggregateMember private final FirstStage firstStage = new FirstStage(this, designing);
  @AggregateMember private final OutageClock outageClock = new OutageClock(this, firstStage);

  @SuppressWarnings("NullAway.Init") // set by the first event
  Call() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(CallCommand.PlanCall command) {
    Acting by = command.by();
    CallRule.PLANNED_BY_OFFICIAL.require(by.is(Role.OFFICIAL));
    if (state != State.UNKNOWN) {
      CallRule.PLANNED_ONCE.require(
          state == State.PLANNED
              && fund.equals(command.fund())
              && terms.equals(command.terms())
              && lastActor.equals(by.person()),
          "call",
          command.call().number());
      return;
    }
    Planning.check(command.terms(), by);
    apply(
        new CallEvent.CallPlanned(
            command.call(), command.fund(), command.terms(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(CallCommand.AnnounceCall command) {
    Acting by = command.by();
    CallRule.ANNOUNCED_BY_OFFICIAL.require(by.is(Role.OFFICIAL));
    if (isRepeated(State.ANNOUNCED, by)) {
      return;
    }
    CallRule.IS_PLANNED.require(state == State.PLANNED);
    CallRule.IS_FUNDED.require(preparation.isFunded(), "budget", terms.budget());
    CallRule.NEEDS_ARE_APPROVED.require(preparation.includesAllNeeds());
    CallRule.ANNOUNCED_BEFORE_IT_CLOSES.require(!isClosed(by), "closesAt", terms.closesAt());
    firstStage.requireDated(by);
    apply(new CallEvent.CallAnnounced(command.call(), fund, terms, by.person(), by.at()));
    designing.publish(command.call(), by);
    firstStage.publish(command.call(), by);
  }

  @CommandHandler
  void handle(CallCommand.DraftApplication command) throws Exception {
    Acting by = command.by();
    CallRule.DRAFTED_BY_RESEARCHER.require(by.is(Role.RESEARCHER));
    Bin applicant = by.organisation();
    if (applicant == null) {
      throw new Refused(CallRule.DRAFTED_FOR_OWN_ORGANISATION);
    }
    requireAnnounced();
    CallRule.ACCEPTS_APPLICATIONS.require(!isClosed(by), "closesAt", terms.closesAt());
    CallRule.SERVES_THIS_NEED.require(
        terms.needs().contains(command.need()), "need", command.need().number());
    CallRule.INVITED_TO_SECOND_STAGE.require(
        firstStage.letsWrite(by.person(), command.need()), "need", command.need().number());
    ApplicationDrafted drafted =
        new ApplicationDrafted(
            command.application(),
            command.call(),
            command.need(),
            applicant,
            by.person(),
            terms,
            designing.binding(),
            designing.version() == 0 ? null : designing.version(),
            by.person(),
            by.at());
    createNew(GrantApplication.class, () -> GrantApplication.drafted(drafted));
  }

  boolean isAlwaysOpen() {
    return designing.isAlwaysOpen();
  }

  TieRule tie() {
    return designing.tie();
  }

  boolean isPlanned() {
    return state == State.PLANNED;
  }

  FundId fund() {
    return fund;
  }

  CallTerms terms() {
    return terms;
  }

  boolean isAnnounced() {
    return state == State.ANNOUNCED;
  }

  boolean isRanked() {
    return state == State.RANKED;
  }

  /// Whether this person published the list: then asking again is a repeat.
  boolean isRankedBy(Acting by) {
    return isRepeated(State.RANKED, by);
  }

  /// Whether this person completed it: then asking again is a repeat.
  boolean isCompletedBy(Acting by) {
    return isRepeated(State.COMPLETED, by);
  }

  /// Of the budget, not reserved.
  Tiyn left() {
    return preparation.appropriated().minus(competition.reserved());
  }

  /// Once the closing instant has passed, whoever asks.
  boolean isClosed(Acting by) {
    return by.at().isAfter(terms.closesAt());
  }

  private boolean isRepeated(State reached, Acting by) {
    return state == reached && by.person().equals(lastActor);
  }

  void requireAnnounced() {
    CallRule.IS_ANNOUNCED.require(state == State.ANNOUNCED || state == State.RANKED);
  }

  /// What an appeal can still overturn is not built upon.
  static void requireAppealsOver(Standstill standstill, Acting by) {
    CallRule.APPEALS_ARE_OVER.require(
        standstill.isOverAt(by.at()),
        "until",
        standstill.until() == null ? by.at() : standstill.until(),
        "open",
        standstill.open());
  }

  static void requirePlatform(Acting by) {
    CallRule.FOLLOWS_FROM_A_FACT.require(by.is(Role.PLATFORM));
  }

  @EventSourcingHandler
  void on(CallEvent event) {
    CorruptHistory.unless(follows(event), event, state);
    switch (event) {
      case CallEvent.CallPlanned e -> {
        stream = CallCommand.stream(e.call());
        fund = e.fund();
        terms = e.terms();
        preparation.ask(e.terms().needs());
        reached(State.PLANNED, e.by());
      }
      case CallEvent.CallFunded e -> preparation.fund(e.amount());
      case CallEvent.CallFundingRefused e -> preparation.refuse(e.available());
      case CallEvent.CallNeedIncluded e -> preparation.answer(e.need(), true);
      case CallEvent.CallNeedRefused e -> preparation.answer(e.need(), false);
      case CallEvent.CallAnnounced e -> reached(State.ANNOUNCED, e.by());
      case CallEvent.DeadlineMoved e -> {
        terms = terms.closingAt(e.to());
        outageClock.counted(e.outage());
      }
      case CallEvent.CallDesigned e -> designing.designed(e.version(), e.design(), e.by());
      case CallEvent.DesignPublished e -> designing.designed(e.version(), e.design(), e.by());
      case CallEvent.OutlinesPlanned e -> firstStage.dated(e.until());
      case CallEvent.OutlinesDated e -> {
        firstStage.dated(e.until());
        outageClock.counted(e.outage());
      }
      case CallEvent.OutlineReceived e -> firstStage.received(e);
      case CallEvent.OutlineInvited e -> firstStage.answered(e.outline(), true);
      case CallEvent.OutlineDeclined e -> firstStage.answered(e.outline(), false);
      case CallEvent.ApplicationReceived e -> competition.received(e.application());
      case CallEvent.ApplicationDropped e -> competition.dropped(e.application());
      case CallEvent.ApplicationAdmitted e -> competition.admitted(e);
      case CallEvent.ApplicationScored e -> competition.scored(e);
      case CallEvent.RankingPublished e -> {
        competition.ranked(e.ranking());
        selection.drawing().on(e);
        reached(State.RANKED, e.by());
      }
      case CallEvent.TiesPublished e -> selection.drawing().on(e);
      case CallEvent.TiesDrawn e -> selection.drawing().on(e);
      case CallEvent.ApplicationPutToCouncil e -> competition.put(e);
      case CallEvent.AwardReserved e -> competition.reserved(e);
      case CallEvent.AwardBeyondBudget e ->
          competition.settled(e.application(), e.ballot(), Outcome.CARRIED, Standing.BEYOND_BUDGET);
      case CallEvent.ApplicationNotSupported e ->
          competition.settled(
              e.application(), e.ballot(), Outcome.NOT_CARRIED, Standing.NOT_SUPPORTED);
      case CallEvent.ApplicationReturnedUndecided e ->
          competition.settled(
              e.application(), e.ballot(), Outcome.NO_QUORUM, Standing.RETURNED_UNDECIDED);
      case CallEvent.ApplicationReturnedToCouncil e -> competition.returned(e);
      case CallEvent.AwardConfirmed e -> competition.confirmed(e);
      case CallEvent.AwardReleased e -> competition.released(e);
      case CallEvent.CallCompleted e -> reached(State.COMPLETED, e.by());
    }
  }

  private boolean follows(CallEvent event) {
    return switch (event) {
      case CallEvent.CallPlanned e -> state == State.UNKNOWN;
      case CallEvent.CallFunded e -> state == State.PLANNED && !preparation.isFunded();
      case CallEvent.CallFundingRefused e -> state == State.PLANNED && !preparation.isFunded();
      case CallEvent.CallNeedIncluded e -> state == State.PLANNED && preparation.asks(e.need());
      case CallEvent.CallNeedRefused e -> state == State.PLANNED && preparation.asks(e.need());
      case CallEvent.CallAnnounced e -> state == State.PLANNED;
      case CallEvent.DeadlineMoved e ->
          state == State.ANNOUNCED && e.to().isAfter(terms.closesAt());
      case CallEvent.CallDesigned e -> state == State.PLANNED && designing.isNext(e.version());
      case CallEvent.DesignPublished e ->
          state == State.ANNOUNCED
              && (e.reason() == null
                  ? designing.isNewest(e.version())
                  : designing.isNext(e.version()));
      case CallEvent.OutlinesPlanned e -> state == State.PLANNED;
      case CallEvent.OutlinesDated e ->
          state == State.ANNOUNCED
              && (e.from() == null || e.from().equals(firstStage.until()))
              && (e.from() == null || e.until().isAfter(e.from()));
      case CallEvent.OutlineReceived e ->
          state == State.ANNOUNCED && !firstStage.knows(e.outline());
      case CallEvent.OutlineInvited e -> firstStage.awaits(e.outline());
      case CallEvent.OutlineDeclined e -> firstStage.awaits(e.outline());
      case CallEvent.ApplicationReceived e ->
          state == State.ANNOUNCED && !competition.knows(e.application());
      case CallEvent.ApplicationDropped e -> competition.isUnchecked(e.application());
      case CallEvent.ApplicationAdmitted e ->
          state == State.ANNOUNCED && competition.find(e.application()) == null;
      case CallEvent.ApplicationScored e -> competition.has(e.application(), Standing.ADMITTED);
      case CallEvent.RankingPublished e -> state == State.ANNOUNCED && competition.isScored();
      case CallEvent.TiesPublished e ->
          state == State.RANKED && selection.drawing().canBePublished();
      case CallEvent.TiesDrawn e -> state == State.RANKED && selection.drawing().canBeDrawn();
      case CallEvent.ApplicationPutToCouncil e ->
          state == State.RANKED && competition.hasAwaiting(e.application())
              || isAlwaysOpen() && competition.hasAwaitingByItself(e.application());
      case CallEvent.AwardReserved e ->
          competition.hasPending(e.application(), e.ballot()) && !e.amount().exceeds(left());
      case CallEvent.AwardBeyondBudget e -> competition.hasPending(e.application(), e.ballot());
      case CallEvent.ApplicationNotSupported e ->
          competition.hasPending(e.application(), e.ballot());
      case CallEvent.ApplicationReturnedUndecided e ->
          competition.hasPending(e.application(), e.ballot());
      case CallEvent.ApplicationReturnedToCouncil e ->
          competition.has(e.application(), Standing.NOT_SUPPORTED);
      case CallEvent.AwardConfirmed e -> competition.has(e.application(), Standing.RESERVED);
      case CallEvent.AwardReleased e -> competition.has(e.application(), Standing.RESERVED);
      case CallEvent.CallCompleted e ->
          state != State.UNKNOWN && state != State.COMPLETED && !competition.hasOpenBallot();
    };
  }

  private void reached(State next, PersonId by) {
    state = next;
    lastActor = by;
  }
}
