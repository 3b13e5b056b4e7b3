package kz.tereze.domain.appeal;

import static kz.tereze.domain.Fixtures.corruptHistory;
import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.COLLEAGUE;
import static kz.tereze.domain.People.EXPERT;
import static kz.tereze.domain.People.INSTITUTE;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OTHER_OFFICIAL;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.RESEARCHER;
import static kz.tereze.domain.People.UNIVERSITY;
import static kz.tereze.domain.People.acting;
import static kz.tereze.domain.People.later;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tereze.api.Acting;
import kz.tereze.api.Event;
import kz.tereze.api.Role;
import kz.tereze.api.Rule;
import kz.tereze.api.SealedText;
import kz.tereze.api.appeal.AppealCommand;
import kz.tereze.api.appeal.AppealCommand.AnswerAppeal;
import kz.tereze.api.appeal.AppealCommand.FileAppeal;
import kz.tereze.api.appeal.AppealCommand.NoteMissingAnswer;
import kz.tereze.api.appeal.AppealCommand.WithdrawAppeal;
import kz.tereze.api.appeal.AppealEvent;
import kz.tereze.api.appeal.AppealGround;
import kz.tereze.api.appeal.AppealId;
import kz.tereze.api.appeal.AppealOutcome;
import kz.tereze.api.appeal.AppealRule;
import kz.tereze.api.appeal.Decided;
import kz.tereze.api.appeal.Decision;
import kz.tereze.api.appeal.Finding;
import kz.tereze.api.appeal.Point;
import kz.tereze.api.appeal.PointAnswer;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.registry.Office;
import kz.tereze.api.review.ReviewRule;
import kz.tereze.domain.Fixtures;
import kz.tereze.domain.KnownDecisions;
import kz.tereze.domain.KnownRegister;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AppealTest {

  private static final AppealId APPEAL =
      AppealId.of(new ApplicationNumber("AP26000007"), Decision.COUNCIL);
  private static final CallId CALL = new CallId("C-2026-001");
  private static final ApplicationId APPLICATION =
      ApplicationId.of("00000000-0000-0000-0000-000000000007");
  private static final SealedText TEXT = new SealedText(new UUID(0, 7), "sealed");
  private static final Point METHOD = new Point("CRITERION:METHOD");
  private static final Point TEAM = new Point("CRITERION:TEAM");
  private static final Point OTHER = new Point("CRITERION:IMPACT");
  private static final String FOUND = "Each expert names the page.";
  private static final String REASON = "The minutes name the criterion and the reason for it.";

  /// Tuesday noon; three working days later is Friday.
  private static final Instant LAST_MOMENT = Instant.parse("2026-09-04T18:59:59.999Z");

  private static final LocalDate ANSWER_BY = LocalDate.of(2026, 9, 15);
  private static final Acting HEAD = acting(12, Role.RESEARCHER, INSTITUTE);

  private final KnownDecisions decisions =
      new KnownDecisions()
          .decide(
              APPEAL,
              new Decided(
                  CALL,
                  APPLICATION,
                  INSTITUTE,
                  RESEARCHER.person(),
                  NOON,
                  List.of(METHOD, TEAM),
                  List.of(OFFICIAL.person(), EXPERT.person())));
  private final FixtureConfiguration<Appeal> appeal =
      Fixtures.of(Appeal.class, decisions)
          .registerInjectableResource(
              new KnownRegister().led(INSTITUTE, HEAD.person(), Office.HEAD));

  @Test
  void leader_or_head_appeals_within_three_working_days() {
    appeal.givenNoPriorActivity().when(file(RESEARCHER)).expectEvents(filed(RESEARCHER));
    appeal.givenNoPriorActivity().when(file(HEAD)).expectEvents(filed(HEAD));
    AppealEvent.AppealFiled last = filed(later(RESEARCHER, LAST_MOMENT));
    assertThat(last.answerBy()).isEqualTo(LocalDate.of(2026, 9, 18));
    appeal.givenNoPriorActivity().when(file(later(RESEARCHER, LAST_MOMENT))).expectEvents(last);
    refuses(AppealRule.FILED_IN_TIME, file(later(RESEARCHER, LAST_MOMENT.plusMillis(1))));
    appeal
        .given(filed(RESEARCHER))
        .when(file(RESEARCHER))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void nobody_else_appeals_and_only_against_a_decision_that_was_published() {
    refuses(AppealRule.FILED_BY_LEADER_OR_HEAD, file(COLLEAGUE));
    Acting moved = new Acting(HEAD.person(), HEAD.roles(), UNIVERSITY, NOON);
    refuses(AppealRule.FILED_BY_LEADER_OR_HEAD, file(moved));
    Fixtures.of(Appeal.class)
        .registerInjectableResource(new KnownRegister())
        .givenNoPriorActivity()
        .when(file(RESEARCHER))
        .expectNoEvents()
        .expectException(refusedBy(AppealRule.DECIDED_AGAINST_APPLICANT));
    refuses(AppealRule.FILED_ONCE, file(HEAD), filed(RESEARCHER));
    SealedText again = new SealedText(new UUID(0, 8), "sealed anew");
    refuses(
        AppealRule.FILED_ONCE,
        new FileAppeal(APPEAL, AppealGround.PROCEDURE, List.of(), again, RESEARCHER),
        filed(RESEARCHER),
        answered(AppealOutcome.DISMISSED, OTHER_OFFICIAL));
  }

  @Test
  void somebody_who_decided_nothing_before_answers() {
    appeal
        .given(filed(RESEARCHER))
        .when(answer(AppealOutcome.VOTED_AGAIN, OTHER_OFFICIAL))
        .expectEvents(answered(AppealOutcome.VOTED_AGAIN, OTHER_OFFICIAL));
    appeal
        .given(filed(RESEARCHER), answered(AppealOutcome.DISMISSED, OTHER_OFFICIAL))
        .when(answer(AppealOutcome.DISMISSED, OTHER_OFFICIAL))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    refuses(
        AppealRule.ANSWERED_BY_SOMEBODY_ELSE,
        answer(AppealOutcome.DISMISSED, OFFICIAL),
        filed(RESEARCHER));
    Acting expertToo =
        new Acting(EXPERT.person(), Set.of(Role.EXPERT, Role.OFFICIAL), UNIVERSITY, NOON);
    refuses(
        AppealRule.ANSWERED_BY_SOMEBODY_ELSE,
        answer(AppealOutcome.DISMISSED, expertToo),
        filed(RESEARCHER));
    refuses(
        AppealRule.ANSWERED_BY_OFFICIAL,
        answer(AppealOutcome.DISMISSED, COLLEAGUE),
        filed(RESEARCHER));
    refuses(
        AppealRule.ANSWERER_NOT_OF_APPLICANT,
        answer(AppealOutcome.DISMISSED, acting(20, Role.OFFICIAL, INSTITUTE)),
        filed(RESEARCHER));
    Acting leaderToo = new Acting(RESEARCHER.person(), Set.of(Role.OFFICIAL), UNIVERSITY, NOON);
    refuses(
        AppealRule.ANSWERER_NOT_OF_APPLICANT,
        answer(AppealOutcome.VOTED_AGAIN, leaderToo),
        filed(RESEARCHER));
  }

  @Test
  void whoever_is_tied_to_the_application_does_not_answer() {
    decisions.tie(APPLICATION, OTHER_OFFICIAL.person());
    refuses(ReviewRule.UNTIED, answer(AppealOutcome.DISMISSED, OTHER_OFFICIAL), filed(RESEARCHER));
  }

  @Test
  void what_follows_fits_the_decision_and_has_a_reason() {
    refuses(
        AppealRule.OUTCOME_FITS_DECISION,
        answer(AppealOutcome.CHECKED_AGAIN, OTHER_OFFICIAL),
        filed(RESEARCHER));
    refuses(
        AppealRule.REASON_GIVEN,
        new AnswerAppeal(APPEAL, AppealOutcome.DISMISSED, "Too short.", List.of(), OTHER_OFFICIAL),
        filed(RESEARCHER));
    refuses(
        AppealRule.AWAITS_ANSWER,
        answer(AppealOutcome.VOTED_AGAIN, OTHER_OFFICIAL),
        filed(RESEARCHER),
        answered(AppealOutcome.DISMISSED, OTHER_OFFICIAL));
  }

  @Test
  void an_appeal_contests_single_points_of_the_decision_each_once() {
    appeal
        .givenNoPriorActivity()
        .when(file(List.of(METHOD, TEAM), RESEARCHER))
        .expectEvents(filed(List.of(METHOD, TEAM), RESEARCHER));
    appeal
        .given(filed(List.of(METHOD), RESEARCHER))
        .when(file(List.of(METHOD), RESEARCHER))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    refuses(AppealRule.POINTS_OF_THE_DECISION, file(List.of(METHOD, METHOD), RESEARCHER));
    refuses(
        AppealRule.POINTS_OF_THE_DECISION,
        file(List.of(METHOD, new Point("CRITERION:PRICE")), RESEARCHER));
    refuses(
        AppealRule.FILED_ONCE, file(List.of(TEAM), RESEARCHER), filed(List.of(METHOD), RESEARCHER));
  }

  @Test
  void every_contested_point_is_answered_once_and_with_a_reason() {
    AppealEvent filed = filed(List.of(METHOD, TEAM), RESEARCHER);
    List<PointAnswer> both = List.of(found(TEAM, Finding.UPHELD), found(METHOD, Finding.STANDS));
    appeal
        .given(filed)
        .when(answer(AppealOutcome.VOTED_AGAIN, both, OTHER_OFFICIAL))
        .expectEvents(answered(AppealOutcome.VOTED_AGAIN, both, OTHER_OFFICIAL));
    List<PointAnswer> spaced =
        both.stream()
            .map(one -> new PointAnswer(one.point(), one.finding(), " " + one.reason() + " "))
            .toList();
    appeal
        .given(filed)
        .when(answer(AppealOutcome.VOTED_AGAIN, spaced, OTHER_OFFICIAL))
        .expectEvents(answered(AppealOutcome.VOTED_AGAIN, both, OTHER_OFFICIAL));
    appeal
        .given(filed, answered(AppealOutcome.VOTED_AGAIN, both, OTHER_OFFICIAL))
        .when(answer(AppealOutcome.VOTED_AGAIN, both, OTHER_OFFICIAL))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    refuses(
        AppealRule.AWAITS_ANSWER,
        answer(AppealOutcome.VOTED_AGAIN, both.reversed(), OTHER_OFFICIAL),
        filed,
        answered(AppealOutcome.VOTED_AGAIN, both, OTHER_OFFICIAL));
    for (List<PointAnswer> wrong :
        List.of(
            List.<PointAnswer>of(),
            List.of(found(TEAM, Finding.UPHELD)),
            List.of(found(TEAM, Finding.UPHELD), found(TEAM, Finding.UPHELD)),
            List.of(found(TEAM, Finding.UPHELD), found(OTHER, Finding.UPHELD)),
            List.of(
                found(TEAM, Finding.UPHELD),
                found(METHOD, Finding.STANDS),
                found(METHOD, Finding.STANDS)),
            List.of(
                found(TEAM, Finding.UPHELD),
                new PointAnswer(METHOD, Finding.STANDS, "Short.    ")))) {
      refuses(
          AppealRule.EVERY_POINT_ANSWERED,
          answer(AppealOutcome.VOTED_AGAIN, wrong, OTHER_OFFICIAL),
          filed);
    }
    refuses(
        AppealRule.EVERY_POINT_ANSWERED,
        answer(AppealOutcome.DISMISSED, both, OTHER_OFFICIAL),
        filed(RESEARCHER));
  }

  @Test
  void what_follows_agrees_with_what_was_found() {
    AppealEvent filed = filed(List.of(METHOD, TEAM), RESEARCHER);
    List<PointAnswer> none = List.of(found(METHOD, Finding.STANDS), found(TEAM, Finding.STANDS));
    List<PointAnswer> some = List.of(found(METHOD, Finding.STANDS), found(TEAM, Finding.UPHELD));
    List<PointAnswer> all = List.of(found(METHOD, Finding.UPHELD), found(TEAM, Finding.UPHELD));
    refuses(
        AppealRule.OUTCOME_FITS_POINTS,
        answer(AppealOutcome.VOTED_AGAIN, none, OTHER_OFFICIAL),
        filed);
    refuses(
        AppealRule.OUTCOME_FITS_POINTS,
        answer(AppealOutcome.DISMISSED, all, OTHER_OFFICIAL),
        filed);
    for (List<PointAnswer> found : List.of(none, some)) {
      appeal
          .given(filed)
          .when(answer(AppealOutcome.DISMISSED, found, OTHER_OFFICIAL))
          .expectEvents(answered(AppealOutcome.DISMISSED, found, OTHER_OFFICIAL));
    }
    appeal
        .given(filed)
        .when(answer(AppealOutcome.VOTED_AGAIN, all, OTHER_OFFICIAL))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void an_appeal_is_taken_back_until_it_is_answered() {
    appeal
        .given(filed(RESEARCHER))
        .when(new WithdrawAppeal(APPEAL, HEAD))
        .expectEvents(withdrawn(HEAD));
    appeal
        .given(filed(RESEARCHER), withdrawn(HEAD))
        .when(new WithdrawAppeal(APPEAL, RESEARCHER))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    refuses(
        AppealRule.FILED_BY_LEADER_OR_HEAD,
        new WithdrawAppeal(APPEAL, OTHER_OFFICIAL),
        filed(RESEARCHER));
    refuses(
        AppealRule.AWAITS_ANSWER,
        new WithdrawAppeal(APPEAL, RESEARCHER),
        filed(RESEARCHER),
        answered(AppealOutcome.DISMISSED, OTHER_OFFICIAL));
    refuses(
        AppealRule.AWAITS_ANSWER,
        answer(AppealOutcome.DISMISSED, OTHER_OFFICIAL),
        filed(RESEARCHER),
        withdrawn(RESEARCHER));
  }

  @Test
  void a_missed_answer_is_noted_once_and_the_appeal_stays_open() {
    Acting onTime = later(PLATFORM, Instant.parse("2026-09-15T18:59:59Z"));
    Acting late = later(PLATFORM, Instant.parse("2026-09-15T19:00:00Z"));
    refuses(AppealRule.TERM_IS_OVER, new NoteMissingAnswer(APPEAL, onTime), filed(RESEARCHER));
    refuses(
        AppealRule.NOTED_BY_THE_PLATFORM,
        new NoteMissingAnswer(APPEAL, later(OTHER_OFFICIAL, late.at())),
        filed(RESEARCHER));
    AppealEvent missing =
        new AppealEvent.AppealAnswerMissing(APPEAL, CALL, ANSWER_BY, late.person(), late.at());
    appeal.given(filed(RESEARCHER)).when(new NoteMissingAnswer(APPEAL, late)).expectEvents(missing);
    appeal
        .given(filed(RESEARCHER), missing)
        .when(new NoteMissingAnswer(APPEAL, late))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    appeal
        .given(filed(RESEARCHER), missing)
        .when(answer(AppealOutcome.DISMISSED, OTHER_OFFICIAL))
        .expectEvents(answered(AppealOutcome.DISMISSED, OTHER_OFFICIAL));
  }

  @Test
  void a_history_that_answers_twice_is_corrupt() {
    appeal
        .given(
            filed(RESEARCHER),
            answered(AppealOutcome.DISMISSED, OTHER_OFFICIAL),
            answered(AppealOutcome.DISMISSED, OTHER_OFFICIAL))
        .when(answer(AppealOutcome.DISMISSED, OTHER_OFFICIAL))
        .expectException(corruptHistory());
  }

  private void refuses(Rule rule, AppealCommand command, Event... given) {
    (given.length == 0 ? appeal.givenNoPriorActivity() : appeal.given((Object[]) given))
        .when(command)
        .expectNoEvents()
        .expectException(refusedBy(rule));
  }

  private static FileAppeal file(Acting by) {
    return file(List.of(), by);
  }

  private static FileAppeal file(List<Point> points, Acting by) {
    return new FileAppeal(APPEAL, AppealGround.PROCEDURE, points, TEXT, by);
  }

  private static AnswerAppeal answer(AppealOutcome outcome, Acting by) {
    return answer(outcome, List.of(), by);
  }

  private static AnswerAppeal answer(AppealOutcome outcome, List<PointAnswer> found, Acting by) {
    return new AnswerAppeal(APPEAL, outcome, REASON, found, by);
  }

  private static PointAnswer found(Point point, Finding finding) {
    return new PointAnswer(point, finding, FOUND);
  }

  private static AppealEvent.AppealFiled filed(Acting by) {
    return filed(null, by);
  }

  private static AppealEvent.AppealFiled filed(@Nullable List<Point> points, Acting by) {
    return new AppealEvent.AppealFiled(
        APPEAL,
        CALL,
        APPLICATION,
        INSTITUTE,
        RESEARCHER.person(),
        AppealGround.PROCEDURE,
        points,
        TEXT,
        List.of(OFFICIAL.person(), EXPERT.person()),
        by.at().equals(LAST_MOMENT) ? LocalDate.of(2026, 9, 18) : ANSWER_BY,
        by.person(),
        by.at());
  }

  private static AppealEvent answered(AppealOutcome outcome, Acting by) {
    return answered(outcome, null, by);
  }

  private static AppealEvent answered(
      AppealOutcome outcome, @Nullable List<PointAnswer> found, Acting by) {
    return new AppealEvent.AppealAnswered(
        APPEAL, CALL, APPLICATION, outcome, REASON, found, by.person(), by.at());
  }

  private static AppealEvent withdrawn(Acting by) {
    return new AppealEvent.AppealWithdrawn(APPEAL, CALL, by.person(), by.at());
  }
}
