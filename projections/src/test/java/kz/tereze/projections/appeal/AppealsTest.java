package kz.tereze.projections.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Region;
import kz.tereze.api.SealedText;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.appeal.AppealCommand.NoteMissingAnswer;
import kz.tereze.api.appeal.AppealEvent;
import kz.tereze.api.appeal.AppealGround;
import kz.tereze.api.appeal.AppealId;
import kz.tereze.api.appeal.AppealOutcome;
import kz.tereze.api.appeal.Decided;
import kz.tereze.api.appeal.Decision;
import kz.tereze.api.appeal.Finding;
import kz.tereze.api.appeal.Point;
import kz.tereze.api.appeal.PointAnswer;
import kz.tereze.api.appeal.Standstill;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationEvent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.application.FormalReason;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.call.Condition;
import kz.tereze.api.call.Degree;
import kz.tereze.api.call.Design;
import kz.tereze.api.call.Ranked;
import kz.tereze.api.council.BallotEvent;
import kz.tereze.api.council.BallotEvent.CountedVote;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.Choice;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.council.Outcome;
import kz.tereze.api.council.Subject;
import kz.tereze.api.council.SubjectKind;
import kz.tereze.api.council.Tally;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.review.Rubric;
import kz.tereze.projections.Telling;
import kz.tereze.projections.application.ApplicationRegister;
import kz.tereze.projections.application.Bindings;
import kz.tereze.projections.identity.Vaults;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class AppealsTest {

  private static final ApplicationId APPLICATION =
      ApplicationId.of("00000000-0000-0000-0000-0000000000a1");
  private static final ApplicationNumber NUMBER = new ApplicationNumber("AP26000001");
  private static final CallId CALL = new CallId("C-2026-001");
  private static final Bin APPLICANT = new Bin("240140000001");
  private static final PersonId LEADER = person(1);
  private static final PersonId CHECKER = person(2);
  private static final PersonId EXPERT = person(3);
  private static final PersonId RANKER = person(4);
  private static final PersonId VOTER = person(5);

  /// A Thursday, 10:00 in Almaty.
  private static final Instant THURSDAY = Instant.parse("2026-09-03T05:00:00Z");

  /// The end of the Tuesday after it.
  private static final Instant WINDOW_END = Instant.parse("2026-09-08T19:00:00Z");

  private static final List<Condition> CONDITIONS =
      List.of(
          new Condition.OrganisationIsAccredited(true),
          new Condition.LeaderHasDegree(Degree.CANDIDATE_OF_SCIENCES));

  private static final AppealId APPEAL = AppealId.of(NUMBER, Decision.COUNCIL);

  private final Telling<AppealRegister> told = new Telling<>(AppealRegister::new);
  private final Appeals appeals = new Appeals(told.source());

  @Test
  void whoever_checked_scored_ranked_put_voted_or_counted_is_remembered() {
    told.tell(submitted(), passed(), scored(), ranked(), closed(Outcome.NOT_CARRIED, THURSDAY));

    Decided decided = appeals.against(APPEAL).orElseThrow();
    assertThat(decided.leader()).isEqualTo(LEADER);
    assertThat(decided.deciders()).containsExactlyInAnyOrder(CHECKER, EXPERT, RANKER, VOTER);
    assertThat(decided.until()).isEqualTo(WINDOW_END);
    assertThat(appeals.appealable(NUMBER)).extracting(Appealable::appeal).containsExactly(APPEAL);
    assertThat(appeals.isDecided(NUMBER)).isTrue();
    told.rows_are_the_same_again_and_after_a_replay(
        "appeal_case", "appeal_decider", "appeal_decision");
  }

  @Test
  void a_decision_for_the_applicant_or_none_is_not_appealed_against() {
    told.tell(submitted(), passed(), closed(Outcome.NO_QUORUM, THURSDAY));
    assertThat(appeals.isDecided(NUMBER)).isFalse();
    assertThat(standstill()).isEqualTo(Standstill.NONE);

    told.tell(closed(Outcome.CARRIED, THURSDAY));
    assertThat(appeals.against(APPEAL)).isEmpty();
    assertThat(appeals.appealable(NUMBER)).isEmpty();
    assertThat(standstill()).isEqualTo(Standstill.NONE);
    told.rows_are_the_same_again_and_after_a_replay("appeal_decision");
  }

  @Test
  void an_open_appeal_holds_the_call_up_until_it_is_answered() {
    told.tell(submitted(), passed(), closed(Outcome.NOT_CARRIED, THURSDAY), filed());
    assertThat(standstill().open()).isEqualTo(1);
    assertThat(appeals.awaitingAnswer()).extracting(AppealRow::appeal).containsExactly(APPEAL);
    assertThat(appeals.appealable(NUMBER)).isEmpty();

    told.tell(answered(AppealOutcome.DISMISSED));
    assertThat(standstill().open()).isZero();
    assertThat(appeals.find(APPEAL).orElseThrow().state()).isEqualTo(AppealState.DISMISSED);
    told.rows_are_the_same_again_and_after_a_replay("appeal");
  }

  @Test
  void whoever_decided_pleads_or_is_tied_is_not_asked_to_answer() {
    told.tell(submitted(), passed(), closed(Outcome.NOT_CARRIED, THURSDAY), filed());
    PersonId tied = person(8);
    new JdbcTemplate(told.source())
        .update(
            "insert into review_tie values (?, ?, 'FAMILY', now())", APPLICATION.id(), tied.id());

    assertThat(appeals.awaitingAnswerOf(person(9), null)).hasSize(1);
    for (PersonId barred : List.of(LEADER, CHECKER, tied)) {
      assertThat(appeals.awaitingAnswerOf(barred, null)).isEmpty();
    }
    assertThat(appeals.awaitingAnswerOf(person(9), APPLICANT)).isEmpty();
  }

  @Test
  void an_upheld_appeal_holds_it_up_until_the_council_has_voted_again() {
    told.tell(
        submitted(),
        closed(Outcome.NOT_CARRIED, THURSDAY),
        filed(),
        answered(AppealOutcome.VOTED_AGAIN));
    assertThat(standstill().open()).isEqualTo(1);

    told.tell(closed(Outcome.NO_QUORUM, THURSDAY.plusSeconds(60)));
    assertThat(standstill().open()).isEqualTo(1);

    told.tell(closed(Outcome.CARRIED, THURSDAY.plusSeconds(120)));
    assertThat(standstill().open()).isZero();
    assertThat(appeals.find(APPEAL).orElseThrow().state()).isEqualTo(AppealState.UPHELD);
    told.rows_are_the_same_again_and_after_a_replay("appeal", "appeal_decision");
  }

  @Test
  void a_check_made_anew_settles_its_appeal() {
    AppealId check = AppealId.of(NUMBER, Decision.FORMAL_CHECK);
    told.tell(submitted(), failed());
    assertThat(appeals.against(check).orElseThrow().deciders()).containsExactly(CHECKER);
    assertThat(appeals.standstill(CALL, Decision.FORMAL_CHECK).until()).isEqualTo(WINDOW_END);
    assertThat(appeals.standstill(CALL, Decision.COUNCIL)).isEqualTo(Standstill.NONE);

    told.tell(
        filed(check),
        new AppealEvent.AppealAnswered(
            check,
            CALL,
            APPLICATION,
            AppealOutcome.CHECKED_AGAIN,
            "Reason",
            null,
            VOTER,
            THURSDAY));
    assertThat(appeals.standstill(CALL, Decision.FORMAL_CHECK).open()).isEqualTo(1);
    told.tell(passed());
    assertThat(appeals.standstill(CALL, Decision.FORMAL_CHECK).open()).isZero();
    assertThat(appeals.against(check)).isEmpty();
    told.rows_are_the_same_again_and_after_a_replay("appeal");
  }

  @Test
  void a_term_that_passes_without_an_answer_is_noted_once() {
    told.tell(submitted(), closed(Outcome.NOT_CARRIED, THURSDAY), filed());
    MissingAnswers clock = new MissingAnswers(appeals);
    assertThat(clock.due(Instant.parse("2026-09-18T18:59:59Z"))).isEmpty();
    Instant late = Instant.parse("2026-09-18T19:00:00Z");
    assertThat(clock.due(late))
        .singleElement()
        .isInstanceOfSatisfying(
            NoteMissingAnswer.class, sent -> assertThat(sent.appeal()).isEqualTo(APPEAL));

    told.tell(
        new AppealEvent.AppealAnswerMissing(
            APPEAL, CALL, LocalDate.of(2026, 9, 18), PersonId.PLATFORM, late));
    assertThat(clock.due(late)).isEmpty();
    assertThat(appeals.find(APPEAL).orElseThrow().state()).isEqualTo(AppealState.OVERDUE);
    assertThat(standstill().open()).isEqualTo(1);

    told.tell(new AppealEvent.AppealWithdrawn(APPEAL, CALL, LEADER, late));
    assertThat(standstill().open()).isZero();
    assertThat(appeals.list(10, 0)).hasSize(1);
    assertThat(appeals.count()).isEqualTo(1);
    told.rows_are_the_same_again_and_after_a_replay("appeal");
  }

  @Test
  void what_a_decision_rests_on_is_contested_point_by_point() {
    Telling<ApplicationRegister> applications =
        new Telling<>(
            told.source(),
            (writes, source) -> new ApplicationRegister(writes, source, Vaults.seal()));
    Telling<Bindings> bindings = new Telling<>(told.source(), Bindings::new);
    ApplicationEvent drafted = drafted(Design.PLAIN.with(CONDITIONS));
    bindings.tell(drafted);
    applications.tell(drafted, submitted(), failed(FormalReason.BUDGET_UNFOUNDED));
    told.tell(submitted(), failed(FormalReason.BUDGET_UNFOUNDED));
    AppealId check = AppealId.of(NUMBER, Decision.FORMAL_CHECK);
    assertThat(appeals.against(check).orElseThrow().points())
        .extracting(Point::key)
        .containsExactly("REASON:BUDGET_UNFOUNDED");

    applications.tell(failed(FormalReason.APPLICANT_NOT_ELIGIBLE));
    assertThat(appeals.appealable(NUMBER).getFirst().points())
        .extracting(Point::key)
        .containsExactly(
            "REASON:APPLICANT_NOT_ELIGIBLE", "CONDITION:ACCREDITATION", "CONDITION:DEGREE");

    told.tell(closed(Outcome.NOT_CARRIED, THURSDAY));
    assertThat(appeals.against(APPEAL).orElseThrow().points())
        .as("the platform's own criteria")
        .extracting(Point::key)
        .containsExactly(
            "CRITERION:RELEVANCE", "CRITERION:METHOD", "CRITERION:TEAM", "CRITERION:IMPACT");
  }

  @Test
  void a_council_decides_by_the_criteria_of_the_call() {
    Telling<ApplicationRegister> applications =
        new Telling<>(
            told.source(),
            (writes, source) -> new ApplicationRegister(writes, source, Vaults.seal()));
    Telling<Bindings> bindings = new Telling<>(told.source(), Bindings::new);
    Rubric own =
        new Rubric(
            List.of(new Rubric.Line("WATER", new Text("Су", "Вода", "Water"), 1, 9, List.of())));
    ApplicationEvent drafted = drafted(Design.PLAIN.judged(own, null, Design.PLAIN.tie()));
    bindings.tell(drafted);
    applications.tell(drafted, submitted());
    told.tell(submitted(), closed(Outcome.NOT_CARRIED, THURSDAY));
    assertThat(appeals.against(APPEAL).orElseThrow().points())
        .extracting(Point::key)
        .containsExactly("CRITERION:WATER");
  }

  @Test
  void what_is_contested_and_what_was_found_of_it_are_kept() {
    Point method = new Point("CRITERION:METHOD");
    PointAnswer found = new PointAnswer(method, Finding.STANDS, "Every expert names the page.");
    told.tell(submitted(), closed(Outcome.NOT_CARRIED, THURSDAY), filed(APPEAL, List.of(method)));
    assertThat(appeals.find(APPEAL).orElseThrow().points()).containsExactly(method);
    assertThat(appeals.find(APPEAL).orElseThrow().answers()).isEmpty();

    told.tell(
        new AppealEvent.AppealAnswered(
            APPEAL,
            CALL,
            APPLICATION,
            AppealOutcome.DISMISSED,
            "The minutes give the reason.",
            List.of(found),
            RANKER,
            THURSDAY));
    assertThat(appeals.find(APPEAL).orElseThrow().answers()).containsExactly(found);
    told.rows_are_the_same_again_and_after_a_replay("appeal");
  }

  private static ApplicationEvent drafted(Design design) {
    return new ApplicationEvent.ApplicationDrafted(
        APPLICATION,
        CALL,
        new NeedId("N-2026-00001"),
        APPLICANT,
        LEADER,
        new CallTerms(
            content().title(),
            content().title(),
            List.of(new NeedId("N-2026-00001")),
            Tiyn.ofTenge(100),
            Tiyn.ofTenge(50),
            THURSDAY.minusSeconds(86_400),
            THURSDAY,
            3,
            20),
        design,
        1,
        LEADER,
        THURSDAY.minusSeconds(3_600));
  }

  private Standstill standstill() {
    return appeals.standstill(CALL, Decision.values());
  }

  private static PersonId person(int number) {
    return new PersonId(new UUID(7, number));
  }

  private static ApplicationContent content() {
    Text text = new Text("Су", "Вода", "Water");
    return new ApplicationContent(
        text, text, text, 24, Tiyn.ofTenge(1), Tiyn.ZERO, Region.KARAGANDA);
  }

  private static ApplicationEvent submitted() {
    return new ApplicationEvent.ApplicationSubmitted(
        APPLICATION,
        NUMBER,
        CALL,
        new NeedId("N-2026-00001"),
        APPLICANT,
        List.of(LEADER),
        content(),
        null,
        null,
        LEADER,
        THURSDAY);
  }

  private static ApplicationEvent passed() {
    return new ApplicationEvent.FormalCheckPassed(
        APPLICATION,
        NUMBER,
        CALL,
        new NeedId("N-2026-00001"),
        APPLICANT,
        List.of(LEADER),
        content(),
        3,
        CHECKER,
        THURSDAY);
  }

  private static ApplicationEvent failed() {
    return failed(FormalReason.BUDGET_UNFOUNDED);
  }

  private static ApplicationEvent failed(FormalReason reason) {
    return new ApplicationEvent.FormalCheckFailed(
        APPLICATION, NUMBER, CALL, List.of(reason), "No prices.", CHECKER, THURSDAY);
  }

  private static CallEvent scored() {
    return new CallEvent.ApplicationScored(
        CALL, APPLICATION, 30, List.of(EXPERT), PersonId.PLATFORM, THURSDAY);
  }

  private static CallEvent ranked() {
    return new CallEvent.RankingPublished(
        CALL,
        List.of(new Ranked(1, APPLICATION, NUMBER, APPLICANT, 30, 1, Tiyn.ofTenge(1), true)),
        20,
        RANKER,
        THURSDAY);
  }

  private static BallotEvent closed(Outcome outcome, Instant at) {
    Subject subject =
        new Subject(
            SubjectKind.AWARD,
            NUMBER.irn(),
            1,
            CALL,
            APPLICATION,
            List.of(APPLICANT),
            List.of(LEADER));
    return new BallotEvent.BallotClosed(
        BallotId.of(NUMBER.irn(), 1),
        new CouncilId("NTS-ENERGY"),
        subject,
        List.of(new CountedVote(VOTER, Choice.AGAINST, "Too dear.")),
        List.of(),
        new Tally(1, 0, 0, 1, 0),
        outcome,
        PersonId.PLATFORM,
        at);
  }

  private static AppealEvent filed() {
    return filed(APPEAL);
  }

  private static AppealEvent filed(AppealId appeal) {
    return filed(appeal, null);
  }

  private static AppealEvent filed(AppealId appeal, @Nullable List<Point> points) {
    return new AppealEvent.AppealFiled(
        appeal,
        CALL,
        APPLICATION,
        APPLICANT,
        LEADER,
        AppealGround.PROCEDURE,
        points,
        new SealedText(new UUID(0, 7), "sealed"),
        List.of(CHECKER, VOTER),
        LocalDate.of(2026, 9, 18),
        LEADER,
        THURSDAY.plusSeconds(60));
  }

  private static AppealEvent answered(AppealOutcome outcome) {
    return new AppealEvent.AppealAnswered(
        APPEAL, CALL, APPLICATION, outcome, "The minutes give no reason.", null, RANKER, THURSDAY);
  }
}
