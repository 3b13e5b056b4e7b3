package kz.tereze.domain.call;

import static kz.tereze.domain.Fixtures.corruptHistory;
import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.COLLEAGUE;
import static kz.tereze.domain.People.INSTITUTE;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.RESEARCHER;
import static kz.tereze.domain.People.acting;
import static kz.tereze.domain.People.later;
import static kz.tereze.domain.call.Designed.FORM;
import static kz.tereze.domain.call.Designed.designed;
import static kz.tereze.domain.call.Designed.published;
import static kz.tereze.domain.call.Planned.CALL;
import static kz.tereze.domain.call.Planned.CLOSED;
import static kz.tereze.domain.call.Planned.CLOSES;
import static kz.tereze.domain.call.Planned.GAS;
import static kz.tereze.domain.call.Planned.OFFICIAL_AFTER;
import static kz.tereze.domain.call.Planned.OTHER_NEED;
import static kz.tereze.domain.call.Planned.SAND;
import static kz.tereze.domain.call.Planned.TERMS;
import static kz.tereze.domain.call.Planned.announced;
import static kz.tereze.domain.call.Planned.application;
import static kz.tereze.domain.call.Planned.funded;
import static kz.tereze.domain.call.Planned.included;
import static kz.tereze.domain.call.Planned.joined;
import static kz.tereze.domain.call.Planned.open;
import static kz.tereze.domain.call.Planned.planned;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.application.Answer;
import kz.tereze.api.application.ApplicationEvent.ApplicationDrafted;
import kz.tereze.api.call.CallCommand.AnnounceCall;
import kz.tereze.api.call.CallCommand.DeclineOutline;
import kz.tereze.api.call.CallCommand.DraftApplication;
import kz.tereze.api.call.CallCommand.InviteFromOutline;
import kz.tereze.api.call.CallCommand.MoveForOutage;
import kz.tereze.api.call.CallCommand.MoveOutlines;
import kz.tereze.api.call.CallCommand.PlanOutlines;
import kz.tereze.api.call.CallCommand.SendOutline;
import kz.tereze.api.call.CallEvent.CallDesigned;
import kz.tereze.api.call.CallEvent.DeadlineMoved;
import kz.tereze.api.call.CallEvent.OutlineDeclined;
import kz.tereze.api.call.CallEvent.OutlineInvited;
import kz.tereze.api.call.CallEvent.OutlineReceived;
import kz.tereze.api.call.CallEvent.OutlinesDated;
import kz.tereze.api.call.CallEvent.OutlinesPlanned;
import kz.tereze.api.call.CallRule;
import kz.tereze.api.call.Design;
import kz.tereze.api.call.MoveCause;
import kz.tereze.api.call.Outage;
import kz.tereze.api.call.Procedure;
import kz.tereze.api.need.NeedId;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class TwoStagesTest {

  private static final Design TWO = Design.PLAIN.with(Procedure.TWO_STAGE).asking(FORM);
  private static final Instant UNTIL = NOON.plusSeconds(10 * 86_400);
  private static final Duration TEN_DAYS = Duration.ofDays(10);
  private static final Instant LATER = UNTIL.plusSeconds(86_400);
  private static final Text REASON =
      new Text("Міндетке жауап бермейді.", "Не отвечает на задачу.", null);
  private static final List<Answer> ANSWERS =
      List.of(
          new Answer.Words("method", "Керамикалық сүзгі жасаймыз"),
          new Answer.Chosen("people", List.of("no")));

  private final FixtureConfiguration<Call> call = Fixtures.of(Call.class);

  @Test
  void a_researcher_sends_one_outline_to_a_need() {
    call.given(twoStages()).when(send(1, SAND, RESEARCHER)).expectEvents(received());
    call.given(twoStages(received()))
        .when(send(1, SAND, RESEARCHER))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    call.given(twoStages(received()))
        .when(send(2, SAND, RESEARCHER))
        .expectException(refusedBy(CallRule.OUTLINE_SENT_ONCE));
    call.given(twoStages())
        .when(send(1, OTHER_NEED, RESEARCHER))
        .expectException(refusedBy(CallRule.SERVES_THIS_NEED));
    call.given(twoStages())
        .when(send(1, SAND, later(RESEARCHER, CLOSED)))
        .expectException(refusedBy(CallRule.ACCEPTS_APPLICATIONS));
    call.given(twoStages())
        .when(send(1, SAND, OFFICIAL))
        .expectException(refusedBy(CallRule.DRAFTED_BY_RESEARCHER));
    call.given(open())
        .when(send(1, SAND, RESEARCHER))
        .expectException(refusedBy(CallRule.IS_IN_TWO_STAGES));
  }

  @Test
  void an_outline_answers_what_the_first_stage_asks() {
    call.given(twoStages())
        .when(new SendOutline(CALL, application(1), SAND, List.of(), RESEARCHER))
        .expectException(refusedBy(CallRule.OUTLINE_IS_ANSWERED));
  }

  @Test
  void only_whoever_was_invited_writes_the_whole_application() {
    call.given(twoStages(received()))
        .when(draft(SAND, RESEARCHER))
        .expectException(refusedBy(CallRule.INVITED_TO_SECOND_STAGE));
    call.given(twoStages(received(), invited()))
        .when(draft(SAND, RESEARCHER))
        .expectEvents(
            new ApplicationDrafted(
                application(7),
                CALL,
                SAND,
                INSTITUTE,
                RESEARCHER.person(),
                TERMS,
                TWO,
                1,
                RESEARCHER.person(),
                NOON));
    call.given(twoStages(received(), invited()))
        .when(draft(GAS, RESEARCHER))
        .expectException(refusedBy(CallRule.INVITED_TO_SECOND_STAGE));
    call.given(twoStages(received(), invited()))
        .when(draft(SAND, COLLEAGUE))
        .expectException(refusedBy(CallRule.INVITED_TO_SECOND_STAGE));
    call.given(twoStages(received(), declined()))
        .when(draft(SAND, RESEARCHER))
        .expectException(refusedBy(CallRule.INVITED_TO_SECOND_STAGE));
  }

  @Test
  void an_official_invites_or_declines_each_outline_once() {
    call.given(twoStages(received()))
        .when(new InviteFromOutline(CALL, application(1), OFFICIAL))
        .expectEvents(invited());
    call.given(twoStages(received(), invited()))
        .when(new InviteFromOutline(CALL, application(1), OFFICIAL))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    call.given(twoStages(received()))
        .when(new DeclineOutline(CALL, application(1), REASON, OFFICIAL))
        .expectEvents(declined());
    call.given(twoStages(received(), invited()))
        .when(new DeclineOutline(CALL, application(1), REASON, OFFICIAL))
        .expectException(refusedBy(CallRule.OUTLINE_AWAITS_ANSWER));
    call.given(twoStages(received(), declined()))
        .when(new InviteFromOutline(CALL, application(1), OFFICIAL))
        .expectException(refusedBy(CallRule.OUTLINE_AWAITS_ANSWER));
    call.given(twoStages())
        .when(new InviteFromOutline(CALL, application(1), OFFICIAL))
        .expectException(refusedBy(CallRule.OUTLINE_AWAITS_ANSWER));
    call.given(twoStages(received()))
        .when(new InviteFromOutline(CALL, application(1), OFFICIAL_AFTER))
        .expectException(refusedBy(CallRule.ACCEPTS_APPLICATIONS));
  }

  @Test
  void who_declines_says_why_and_nobody_answers_their_own() {
    call.given(twoStages(received()))
        .when(new DeclineOutline(CALL, application(1), new Text("Жоқ", "Нет", null), OFFICIAL))
        .expectException(refusedBy(CallRule.CHANGE_HAS_A_REASON));
    call.given(twoStages(received()))
        .when(new InviteFromOutline(CALL, application(1), RESEARCHER))
        .expectException(refusedBy(CallRule.OUTLINE_ANSWERED_BY_OFFICIAL));
    Acting colleague = acting(77, Role.OFFICIAL, INSTITUTE);
    call.given(twoStages(received()))
        .when(new InviteFromOutline(CALL, application(1), colleague))
        .expectException(refusedBy(CallRule.OFFICIAL_NOT_OF_APPLICANT));
  }

  @Test
  void two_stages_are_announced_with_a_date_for_the_first() {
    call.given(planning(TWO))
        .when(new AnnounceCall(CALL, OFFICIAL))
        .expectException(refusedBy(CallRule.OUTLINES_HAVE_A_DATE));
    call.given(planning(TWO)).when(new PlanOutlines(CALL, UNTIL, OFFICIAL)).expectEvents(dated());
    call.given(planning(TWO, dated()))
        .when(new PlanOutlines(CALL, UNTIL, OFFICIAL))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    call.given(planning(TWO, dated()))
        .when(new AnnounceCall(CALL, OFFICIAL))
        .expectEvents(announced(), published(1, TWO, null), sealed());
    call.given(planning(TWO, dated()))
        .when(new AnnounceCall(CALL, later(OFFICIAL, UNTIL)))
        .expectException(refusedBy(CallRule.OUTLINES_END_IN_TIME));
    call.given(planning(Design.PLAIN))
        .when(new PlanOutlines(CALL, UNTIL, OFFICIAL))
        .expectException(refusedBy(CallRule.IS_IN_TWO_STAGES));
    call.given(planning(TWO))
        .when(new PlanOutlines(CALL, CLOSES, OFFICIAL))
        .expectException(refusedBy(CallRule.OUTLINES_END_IN_TIME));
    call.given(planning(TWO))
        .when(new PlanOutlines(CALL, NOON, OFFICIAL))
        .expectException(refusedBy(CallRule.OUTLINES_END_IN_TIME));
    call.given(planning(TWO))
        .when(new PlanOutlines(CALL, UNTIL, RESEARCHER))
        .expectException(refusedBy(CallRule.DESIGNED_BY_OFFICIAL));
    call.given(twoStages(sealed()))
        .when(new PlanOutlines(CALL, LATER, OFFICIAL))
        .expectException(refusedBy(CallRule.IS_PLANNED));
  }

  @Test
  void an_outline_comes_in_time_or_not_at_all() {
    call.given(twoStages(sealed()))
        .when(send(1, SAND, later(RESEARCHER, UNTIL)))
        .expectSuccessfulHandlerExecution();
    call.given(twoStages(sealed()))
        .when(send(1, SAND, later(RESEARCHER, UNTIL.plusMillis(1))))
        .expectException(refusedBy(CallRule.ACCEPTS_OUTLINES));
    call.given(twoStages(sealed(), moved()))
        .when(send(1, SAND, later(RESEARCHER, UNTIL.plusMillis(1))))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void nobody_decides_on_an_outline_while_others_are_written() {
    call.given(twoStages(sealed(), received()))
        .when(new InviteFromOutline(CALL, application(1), later(OFFICIAL, UNTIL)))
        .expectException(refusedBy(CallRule.OUTLINES_ARE_OPEN));
    call.given(twoStages(sealed(), received()))
        .when(new DeclineOutline(CALL, application(1), REASON, later(OFFICIAL, UNTIL)))
        .expectException(refusedBy(CallRule.OUTLINES_ARE_OPEN));
    call.given(twoStages(sealed(), received()))
        .when(new InviteFromOutline(CALL, application(1), later(OFFICIAL, UNTIL.plusMillis(1))))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void the_date_moves_only_later_while_outlines_are_sealed_and_with_a_reason() {
    call.given(twoStages(sealed())).when(move(LATER, REASON, OFFICIAL)).expectEvents(moved());
    call.given(twoStages(sealed(), moved()))
        .when(move(LATER, REASON, OFFICIAL))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    call.given(twoStages(sealed()))
        .when(move(UNTIL.minusSeconds(1), REASON, OFFICIAL))
        .expectException(refusedBy(CallRule.DEADLINE_ONLY_LATER));
    call.given(twoStages(sealed()))
        .when(move(CLOSES, REASON, OFFICIAL))
        .expectException(refusedBy(CallRule.OUTLINES_END_IN_TIME));
    call.given(twoStages(sealed()))
        .when(move(LATER, new Text("Жоқ", "Нет", null), OFFICIAL))
        .expectException(refusedBy(CallRule.CHANGE_HAS_A_REASON));
    call.given(twoStages(sealed()))
        .when(move(LATER, REASON, later(OFFICIAL, UNTIL.plusMillis(1))))
        .expectException(refusedBy(CallRule.OUTLINES_MOVED_BEFORE_THEY_END));
    call.given(twoStages(sealed()))
        .when(move(LATER, REASON, RESEARCHER))
        .expectException(refusedBy(CallRule.MOVED_BY_OFFICIAL));
    call.given(twoStages())
        .when(move(LATER, REASON, OFFICIAL))
        .expectException(refusedBy(CallRule.OUTLINES_HAVE_A_DATE));
  }

  @Test
  void an_outage_at_its_end_moves_the_first_stage_by_the_published_rule() {
    Outage outage = new Outage(UNTIL.minusSeconds(7_200), UNTIL.minusSeconds(3_600));
    Acting platform = later(PLATFORM, outage.until());
    OutlinesDated moved = moved(outage, UNTIL, UNTIL.plusSeconds(86_400));
    call.given(twoStages(sealed()))
        .when(new MoveForOutage(CALL, outage, platform))
        .expectEvents(moved);
    call.given(twoStages(sealed(), moved))
        .when(new MoveForOutage(CALL, outage, platform))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    call.given(twoStages())
        .when(new MoveForOutage(CALL, outage, platform))
        .expectException(refusedBy(CallRule.OUTAGE_REACHES_THE_DEADLINE));
  }

  @Test
  void those_who_are_invited_have_the_days_of_the_policy() {
    Instant last = CLOSES.minus(TEN_DAYS);
    call.given(planning(TWO))
        .when(new PlanOutlines(CALL, last, OFFICIAL))
        .expectSuccessfulHandlerExecution();
    call.given(planning(TWO))
        .when(new PlanOutlines(CALL, last.plusMillis(1), OFFICIAL))
        .expectException(refusedBy(CallRule.SECOND_STAGE_HAS_ITS_DAYS));
    call.given(twoStages(sealed()))
        .when(move(last.plusMillis(1), REASON, OFFICIAL))
        .expectException(refusedBy(CallRule.SECOND_STAGE_HAS_ITS_DAYS));
  }

  @Test
  void an_outage_that_moves_the_first_stage_takes_no_day_from_the_second() {
    Instant until = CLOSES.minus(TEN_DAYS).minus(Duration.ofHours(6));
    Outage outage = new Outage(until.minusSeconds(7_200), until.minusSeconds(3_600));
    Instant later = until.plus(Duration.ofDays(1));
    call.given(twoStages(sealed(until)))
        .when(new MoveForOutage(CALL, outage, later(PLATFORM, outage.until())))
        .expectEvents(
            closing(outage, later.plus(TEN_DAYS), outage.reasonOfSecondStage()),
            moved(outage, until, later));
  }

  @Test
  void an_outage_over_both_ends_moves_both_and_keeps_what_lay_between() {
    Duration between = Duration.ofDays(2);
    Instant until = CLOSES.minus(between);
    Outage outage = new Outage(until.minusSeconds(60), CLOSES.plusSeconds(3_600));
    Instant later = outage.until().plus(Duration.ofDays(1));
    call.given(twoStages(sealed(until)))
        .when(new MoveForOutage(CALL, outage, later(PLATFORM, outage.until())))
        .expectEvents(
            closing(outage, later.plus(between), outage.reasonOfSecondStage()),
            moved(outage, until, later));
  }

  @Test
  void an_outage_at_the_close_moves_the_close_alone() {
    Outage outage = new Outage(CLOSES.minusSeconds(7_200), CLOSES.minusSeconds(3_600));
    call.given(twoStages(sealed()))
        .when(new MoveForOutage(CALL, outage, later(PLATFORM, outage.until())))
        .expectEvents(closing(outage, CLOSES.plus(Duration.ofDays(1)), outage.reason()));
  }

  @Test
  void a_call_that_became_one_of_one_stage_has_no_date_for_outlines() {
    CallDesigned single = designed(2, Design.PLAIN);
    call.given(planning(TWO, dated(), single))
        .when(new AnnounceCall(CALL, OFFICIAL))
        .expectEvents(announced(), published(2, Design.PLAIN, null));
    Outage outage = new Outage(UNTIL.minusSeconds(7_200), UNTIL.minusSeconds(3_600));
    call.given(planning(TWO, dated(), single, announced(), published(2, Design.PLAIN, null)))
        .when(new MoveForOutage(CALL, outage, later(PLATFORM, outage.until())))
        .expectException(refusedBy(CallRule.OUTAGE_REACHES_THE_DEADLINE));
    call.given(planning(TWO, dated(), single, announced(), published(2, Design.PLAIN, null)))
        .when(move(LATER, REASON, OFFICIAL))
        .expectException(refusedBy(CallRule.IS_IN_TWO_STAGES));
  }

  @Test
  void the_date_of_a_call_that_is_not_announced_is_planned_anew_and_not_moved() {
    call.given(planning(TWO, dated()))
        .when(move(LATER, REASON, OFFICIAL))
        .expectException(refusedBy(CallRule.IS_ANNOUNCED));
    call.given(planning(TWO, dated()))
        .when(new PlanOutlines(CALL, LATER, OFFICIAL))
        .expectEvents(new OutlinesPlanned(CALL, LATER, OFFICIAL.person(), NOON));
  }

  @Test
  void outlines_end_after_the_call_opens() {
    call.given(planning(TWO))
        .when(new PlanOutlines(CALL, NOON, later(OFFICIAL, NOON.minusSeconds(60))))
        .expectException(refusedBy(CallRule.OUTLINES_END_IN_TIME));
  }

  @Test
  void a_history_that_moves_a_date_earlier_or_from_another_one_is_corrupt() {
    Acting platform = later(PLATFORM, NOON);
    for (OutlinesDated wrong :
        List.of(
            new OutlinesDated(
                CALL, UNTIL, UNTIL.minusSeconds(1), null, null, null, platform.person(), NOON),
            new OutlinesDated(CALL, LATER, CLOSES, null, null, null, platform.person(), NOON))) {
      call.given(twoStages(sealed(), wrong))
          .when(send(1, SAND, RESEARCHER))
          .expectException(corruptHistory());
    }
    call.given(planning(TWO, dated(), sealed()))
        .when(new AnnounceCall(CALL, OFFICIAL))
        .expectException(corruptHistory());
    call.given(twoStages(dated()))
        .when(send(1, SAND, RESEARCHER))
        .expectException(corruptHistory());
    call.given(
            twoStages(
                new DeadlineMoved(
                    CALL, CLOSES, CLOSES, MoveCause.ACT, REASON, OFFICIAL.person(), NOON)))
        .when(send(1, SAND, RESEARCHER))
        .expectException(corruptHistory());
  }

  private static DeadlineMoved closing(Outage outage, Instant to, Text reason) {
    return Planned.moved(outage, CLOSES, to, reason);
  }

  private static OutlinesDated moved(Outage outage, Instant from, Instant to) {
    return new OutlinesDated(
        CALL,
        from,
        to,
        MoveCause.OUTAGE,
        outage.reason(),
        outage,
        PLATFORM.person(),
        outage.until());
  }

  private static OutlinesDated sealed(Instant until) {
    return new OutlinesDated(CALL, null, until, null, null, null, OFFICIAL.person(), NOON);
  }

  private static MoveOutlines move(Instant until, Text reason, Acting by) {
    return new MoveOutlines(CALL, until, MoveCause.ACT, reason, by);
  }

  private static OutlinesPlanned dated() {
    return new OutlinesPlanned(CALL, UNTIL, OFFICIAL.person(), NOON);
  }

  private static OutlinesDated sealed() {
    return sealed(UNTIL);
  }

  private static OutlinesDated moved() {
    return new OutlinesDated(
        CALL, UNTIL, LATER, MoveCause.ACT, REASON, null, OFFICIAL.person(), NOON);
  }

  private static List<Object> planning(Design design, Object... more) {
    return joined(
        List.of(planned(), funded(), included(SAND), included(GAS), designed(1, design)), more);
  }

  /// As announced before the first stage had a date, unless more says it.
  private static List<Object> twoStages(Object... more) {
    return joined(planning(TWO, announced(), published(1, TWO, null)), more);
  }

  private static SendOutline send(int number, NeedId need, Acting by) {
    return new SendOutline(CALL, application(number), need, ANSWERS, by);
  }

  private static DraftApplication draft(NeedId need, Acting by) {
    return new DraftApplication(CALL, application(7), need, by);
  }

  private static OutlineReceived received() {
    return new OutlineReceived(
        CALL, application(1), SAND, INSTITUTE, ANSWERS, RESEARCHER.person(), NOON);
  }

  private static OutlineInvited invited() {
    return new OutlineInvited(CALL, application(1), OFFICIAL.person(), NOON);
  }

  private static OutlineDeclined declined() {
    return new OutlineDeclined(CALL, application(1), REASON, OFFICIAL.person(), NOON);
  }
}
