package kz.tereze.domain.call;

import static kz.tereze.domain.Fixtures.corruptHistory;
import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.INSTITUTE;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OTHER_OFFICIAL;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.RESEARCHER;
import static kz.tereze.domain.People.acting;
import static kz.tereze.domain.People.later;
import static kz.tereze.domain.call.Planned.BUDGET;
import static kz.tereze.domain.call.Planned.CALL;
import static kz.tereze.domain.call.Planned.CEILING;
import static kz.tereze.domain.call.Planned.CLOSED;
import static kz.tereze.domain.call.Planned.CLOSES;
import static kz.tereze.domain.call.Planned.FUND;
import static kz.tereze.domain.call.Planned.GAS;
import static kz.tereze.domain.call.Planned.OTHER_NEED;
import static kz.tereze.domain.call.Planned.SAND;
import static kz.tereze.domain.call.Planned.TERMS;
import static kz.tereze.domain.call.Planned.TITLE;
import static kz.tereze.domain.call.Planned.announced;
import static kz.tereze.domain.call.Planned.application;
import static kz.tereze.domain.call.Planned.funded;
import static kz.tereze.domain.call.Planned.included;
import static kz.tereze.domain.call.Planned.open;
import static kz.tereze.domain.call.Planned.planned;
import static kz.tereze.domain.call.Planned.terms;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import kz.tereze.api.Acting;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationEvent.ApplicationDrafted;
import kz.tereze.api.call.CallCommand.AnnounceCall;
import kz.tereze.api.call.CallCommand.CompleteCall;
import kz.tereze.api.call.CallCommand.DraftApplication;
import kz.tereze.api.call.CallCommand.MoveDeadline;
import kz.tereze.api.call.CallCommand.PlanCall;
import kz.tereze.api.call.CallCommand.RecordAppropriation;
import kz.tereze.api.call.CallCommand.RecordAppropriationRefusal;
import kz.tereze.api.call.CallCommand.RecordNeedAnswer;
import kz.tereze.api.call.CallEvent.CallCompleted;
import kz.tereze.api.call.CallEvent.CallFundingRefused;
import kz.tereze.api.call.CallEvent.CallNeedRefused;
import kz.tereze.api.call.CallEvent.DeadlineMoved;
import kz.tereze.api.call.CallRule;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.call.MoveCause;
import kz.tereze.api.need.NeedId;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class PlanTest {

  private static final Tiyn SIX = Tiyn.ofTenge(6);

  private static final Instant LATER = CLOSES.plusSeconds(3 * 86_400);
  private static final Text REASON =
      new Text("Қол қою қызметі үш сағат істемеді.", "Служба подписи три часа не работала.", null);

  private final FixtureConfiguration<Call> call = Fixtures.of(Call.class);

  @Test
  void an_official_plans_a_call_once() {
    call.givenNoPriorActivity().when(plan(TERMS, OFFICIAL)).expectEvents(planned());
    silent(call.given(planned()).when(plan(TERMS, OFFICIAL)));
    call.given(planned())
        .when(plan(TERMS, OTHER_OFFICIAL))
        .expectException(refusedBy(CallRule.PLANNED_ONCE));
    call.givenNoPriorActivity()
        .when(plan(TERMS, RESEARCHER))
        .expectException(refusedBy(CallRule.PLANNED_BY_OFFICIAL));
  }

  @Test
  void a_call_serves_needs_each_named_once() {
    refuses(terms(List.of(), BUDGET, CEILING), CallRule.SERVES_NEEDS);
    refuses(terms(List.of(SAND, SAND), BUDGET, CEILING), CallRule.SERVES_NEEDS);
    List<NeedId> many =
        IntStream.rangeClosed(1, 51)
            .mapToObj(number -> new NeedId("N-2026-%05d".formatted(number)))
            .toList();
    refuses(terms(many, BUDGET, CEILING), CallRule.SERVES_NEEDS);
  }

  @Test
  void a_ceiling_lies_within_a_positive_budget() {
    refuses(terms(List.of(SAND), Tiyn.ZERO, Tiyn.ZERO), CallRule.BUDGET_IS_POSITIVE);
    refuses(terms(List.of(SAND), BUDGET, Tiyn.ofTenge(101)), CallRule.CEILING_WITHIN_BUDGET);
    refuses(terms(List.of(SAND), BUDGET, Tiyn.ZERO), CallRule.CEILING_WITHIN_BUDGET);
  }

  @Test
  void title_and_summary_are_there_in_kazakh_and_russian() {
    refuses(written(new Text("Құм", "", null), TITLE), CallRule.TEXT_IN_STATE_LANGUAGES);
    refuses(
        written(TITLE, new Text("Құм", "п".repeat(4_001), null)), CallRule.TEXT_IN_STATE_LANGUAGES);
  }

  @Test
  void a_call_closes_after_it_opens_and_after_it_is_planned() {
    refuses(within(CLOSES, CLOSES), CallRule.CLOSES_AFTER_IT_OPENS);
    refuses(within(NOON.minusSeconds(9), NOON), CallRule.CLOSES_AFTER_IT_OPENS);
  }

  @Test
  void enough_experts_judge_on_the_scale() {
    refuses(judged(2, 25), CallRule.ENOUGH_EXPERTS);
    refuses(judged(3, 37), CallRule.THRESHOLD_ON_THE_SCALE);
    refuses(judged(3, -1), CallRule.THRESHOLD_ON_THE_SCALE);
  }

  @Test
  void the_fund_gives_the_whole_budget() {
    call.given(planned())
        .when(new RecordAppropriation(CALL, BUDGET, PLATFORM))
        .expectEvents(funded());
    silent(call.given(planned(), funded()).when(new RecordAppropriation(CALL, BUDGET, PLATFORM)));
    call.given(planned())
        .when(new RecordAppropriation(CALL, SIX, PLATFORM))
        .expectException(refusedBy(CallRule.FOLLOWS_FROM_A_FACT));
    call.given(planned())
        .when(new RecordAppropriation(CALL, BUDGET, OFFICIAL))
        .expectException(refusedBy(CallRule.FOLLOWS_FROM_A_FACT));
  }

  @Test
  void a_fund_that_refused_may_still_give_but_never_takes_back() {
    call.given(planned())
        .when(new RecordAppropriationRefusal(CALL, SIX, PLATFORM))
        .expectEvents(fundingRefused());
    silent(
        call.given(planned(), fundingRefused())
            .when(new RecordAppropriationRefusal(CALL, SIX, PLATFORM)));
    call.given(planned(), fundingRefused())
        .when(new RecordAppropriation(CALL, BUDGET, PLATFORM))
        .expectEvents(funded());
    call.given(planned(), funded())
        .when(new RecordAppropriationRefusal(CALL, SIX, PLATFORM))
        .expectException(refusedBy(CallRule.FOLLOWS_FROM_A_FACT));
  }

  @Test
  void a_need_answers_yes_or_no() {
    call.given(planned()).when(answer(SAND, true)).expectEvents(included(SAND));
    call.given(planned()).when(answer(SAND, false)).expectEvents(needRefused(SAND));
    silent(call.given(planned(), included(SAND)).when(answer(SAND, true)));
    call.given(planned(), included(SAND))
        .when(answer(SAND, false))
        .expectException(refusedBy(CallRule.FOLLOWS_FROM_A_FACT));
    call.given(planned())
        .when(answer(OTHER_NEED, true))
        .expectException(refusedBy(CallRule.FOLLOWS_FROM_A_FACT));
  }

  @Test
  void an_official_announces_a_funded_call_whose_needs_are_approved() {
    call.given(planned(), funded(), included(SAND), included(GAS))
        .when(new AnnounceCall(CALL, OFFICIAL))
        .expectEvents(announced());
    silent(call.given(open()).when(new AnnounceCall(CALL, OFFICIAL)));
    call.given(open())
        .when(new AnnounceCall(CALL, OTHER_OFFICIAL))
        .expectException(refusedBy(CallRule.IS_PLANNED));
    call.given(planned())
        .when(new AnnounceCall(CALL, RESEARCHER))
        .expectException(refusedBy(CallRule.ANNOUNCED_BY_OFFICIAL));
  }

  @Test
  void nothing_is_announced_without_money_or_approval_or_time() {
    call.given(planned(), included(SAND), included(GAS))
        .when(new AnnounceCall(CALL, OFFICIAL))
        .expectException(refusedBy(CallRule.IS_FUNDED));
    call.given(planned(), funded(), included(SAND), needRefused(GAS))
        .when(new AnnounceCall(CALL, OFFICIAL))
        .expectException(refusedBy(CallRule.NEEDS_ARE_APPROVED));
    call.given(planned(), funded(), included(SAND), included(GAS))
        .when(new AnnounceCall(CALL, later(OFFICIAL, CLOSED)))
        .expectException(refusedBy(CallRule.ANNOUNCED_BEFORE_IT_CLOSES));
  }

  @Test
  void a_deadline_moves_only_later_for_everybody_and_with_a_reason() {
    Object[] open = {planned(), funded(), included(SAND), included(GAS), announced()};
    DeadlineMoved moved =
        new DeadlineMoved(CALL, CLOSES, LATER, MoveCause.OUTAGE, REASON, OFFICIAL.person(), CLOSES);
    call.given(open).when(move(LATER, REASON, OFFICIAL, CLOSES)).expectEvents(moved);
    call.given(open)
        .when(move(CLOSES.minusSeconds(1), REASON, OFFICIAL, CLOSES))
        .expectException(refusedBy(CallRule.DEADLINE_ONLY_LATER));
    call.given(open)
        .when(move(LATER, REASON, OFFICIAL, CLOSED))
        .expectException(refusedBy(CallRule.MOVED_BEFORE_IT_PASSES));
    call.given(open)
        .when(move(LATER, new Text("Қысқа", "Коротко", null), OFFICIAL, CLOSES))
        .expectException(refusedBy(CallRule.CHANGE_HAS_A_REASON));
    call.given(open)
        .when(move(LATER, REASON, RESEARCHER, CLOSES))
        .expectException(refusedBy(CallRule.MOVED_BY_OFFICIAL));
    call.given(planned())
        .when(move(LATER, REASON, OFFICIAL, CLOSES))
        .expectException(refusedBy(CallRule.IS_ANNOUNCED));
    silent(
        call.given(planned(), funded(), included(SAND), included(GAS), announced(), moved)
            .when(move(LATER, REASON, OFFICIAL, CLOSED)));
  }

  private static MoveDeadline move(Instant to, Text reason, Acting by, Instant at) {
    return new MoveDeadline(CALL, to, MoveCause.OUTAGE, reason, later(by, at));
  }

  @Test
  void an_official_gives_up_a_planned_call_when_fund_and_needs_have_answered() {
    call.given(planned(), funded(), included(SAND), needRefused(GAS))
        .when(new CompleteCall(CALL, OFFICIAL))
        .expectEvents(
            new CallCompleted(
                CALL, FUND, Tiyn.ZERO, BUDGET, List.of(SAND), OFFICIAL.person(), NOON));
    call.given(planned(), fundingRefused(), included(SAND), included(GAS))
        .when(new CompleteCall(CALL, OFFICIAL))
        .expectEvents(
            new CallCompleted(
                CALL, FUND, Tiyn.ZERO, Tiyn.ZERO, List.of(SAND, GAS), OFFICIAL.person(), NOON));
    call.given(planned(), funded(), included(SAND))
        .when(new CompleteCall(CALL, OFFICIAL))
        .expectException(refusedBy(CallRule.NOTHING_IS_UNDECIDED));
  }

  @Test
  void a_researcher_drafts_for_their_organisation_while_the_call_is_open() {
    call.given(open())
        .when(draft(SAND, later(RESEARCHER, CLOSES)))
        .expectEvents(
            new ApplicationDrafted(
                application(1),
                CALL,
                SAND,
                INSTITUTE,
                RESEARCHER.person(),
                TERMS,
                RESEARCHER.person(),
                CLOSES));
    call.given(open())
        .when(draft(SAND, later(RESEARCHER, CLOSED)))
        .expectException(refusedBy(CallRule.ACCEPTS_APPLICATIONS));
    call.given(planned())
        .when(draft(SAND, RESEARCHER))
        .expectException(refusedBy(CallRule.IS_ANNOUNCED));
    call.given(open())
        .when(draft(OTHER_NEED, RESEARCHER))
        .expectException(refusedBy(CallRule.SERVES_THIS_NEED));
  }

  @Test
  void nobody_else_drafts() {
    call.given(open())
        .when(draft(SAND, OFFICIAL))
        .expectException(refusedBy(CallRule.DRAFTED_BY_RESEARCHER));
    call.given(open())
        .when(draft(SAND, acting(70, Role.RESEARCHER, null)))
        .expectException(refusedBy(CallRule.DRAFTED_FOR_OWN_ORGANISATION));
  }

  @Test
  void a_need_nobody_asked_is_a_corrupt_history() {
    call.given(planned(), included(OTHER_NEED))
        .when(new AnnounceCall(CALL, OFFICIAL))
        .expectException(corruptHistory());
  }

  private void refuses(CallTerms terms, CallRule rule) {
    call.givenNoPriorActivity().when(plan(terms, OFFICIAL)).expectException(refusedBy(rule));
  }

  private static void silent(ResultValidator<Call> result) {
    result.expectSuccessfulHandlerExecution().expectNoEvents();
  }

  private static PlanCall plan(CallTerms terms, Acting by) {
    return new PlanCall(CALL, FUND, terms, by);
  }

  private static CallTerms written(Text title, Text summary) {
    return new CallTerms(title, summary, List.of(SAND), BUDGET, CEILING, NOON, CLOSES, 3, 25);
  }

  private static CallTerms within(Instant opens, Instant closes) {
    return new CallTerms(TITLE, TITLE, List.of(SAND), BUDGET, CEILING, opens, closes, 3, 25);
  }

  private static CallTerms judged(int experts, int threshold) {
    return new CallTerms(
        TITLE, TITLE, List.of(SAND), BUDGET, CEILING, NOON, CLOSES, experts, threshold);
  }

  private static RecordNeedAnswer answer(NeedId need, boolean included) {
    return new RecordNeedAnswer(CALL, need, included, PLATFORM);
  }

  private static CallNeedRefused needRefused(NeedId need) {
    return new CallNeedRefused(CALL, need, PersonId.PLATFORM, NOON);
  }

  private static CallFundingRefused fundingRefused() {
    return new CallFundingRefused(CALL, FUND, SIX, PersonId.PLATFORM, NOON);
  }

  private static DraftApplication draft(NeedId need, Acting by) {
    return new DraftApplication(CALL, application(1), need, by);
  }
}
