package kz.tereze.domain.call;

import static kz.tereze.domain.Fixtures.corruptHistory;
import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.RESEARCHER;
import static kz.tereze.domain.call.Designed.CONSENT;
import static kz.tereze.domain.call.Designed.DESIGN;
import static kz.tereze.domain.call.Designed.ETHICS;
import static kz.tereze.domain.call.Designed.FORM;
import static kz.tereze.domain.call.Designed.LABEL;
import static kz.tereze.domain.call.Designed.METHOD;
import static kz.tereze.domain.call.Designed.PLAN;
import static kz.tereze.domain.call.Designed.designed;
import static kz.tereze.domain.call.Designed.published;
import static kz.tereze.domain.call.Planned.CALL;
import static kz.tereze.domain.call.Planned.GAS;
import static kz.tereze.domain.call.Planned.OFFICIAL_AFTER;
import static kz.tereze.domain.call.Planned.SAND;
import static kz.tereze.domain.call.Planned.announced;
import static kz.tereze.domain.call.Planned.funded;
import static kz.tereze.domain.call.Planned.included;
import static kz.tereze.domain.call.Planned.joined;
import static kz.tereze.domain.call.Planned.open;
import static kz.tereze.domain.call.Planned.planned;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.tereze.api.Acting;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.call.BudgetLine;
import kz.tereze.api.call.CallCommand.AnnounceCall;
import kz.tereze.api.call.CallCommand.DesignCall;
import kz.tereze.api.call.CallRule;
import kz.tereze.api.call.Candidate;
import kz.tereze.api.call.Condition;
import kz.tereze.api.call.Degree;
import kz.tereze.api.call.Design;
import kz.tereze.api.call.FileKind;
import kz.tereze.api.call.Form;
import kz.tereze.api.call.Limit;
import kz.tereze.api.call.Procedure;
import kz.tereze.api.call.Question;
import kz.tereze.api.call.Section;
import kz.tereze.api.call.TieRule;
import kz.tereze.api.registry.OrganisationKind;
import kz.tereze.api.review.Rubric;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class DesignTest {

  private static final Text REASON =
      new Text("Шарт жұмсартылды, сұрақ бойынша.", "Условие смягчено по вопросу.", null);

  private final FixtureConfiguration<Call> call = Fixtures.of(Call.class);

  @Test
  void an_official_designs_a_planned_call_version_by_version() {
    call.given(planned()).when(design(0, DESIGN, OFFICIAL)).expectEvents(designed(1, DESIGN));
    call.given(planned(), designed(1, Design.PLAIN))
        .when(design(1, DESIGN, OFFICIAL))
        .expectEvents(designed(2, DESIGN));
    call.given(planned(), designed(1, DESIGN))
        .when(design(0, DESIGN, OFFICIAL))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    call.given(planned())
        .when(design(0, DESIGN, RESEARCHER))
        .expectException(refusedBy(CallRule.DESIGNED_BY_OFFICIAL));
  }

  @Test
  void nobodys_work_on_a_design_is_overwritten() {
    call.given(planned(), designed(1, DESIGN))
        .when(design(0, Design.PLAIN, OFFICIAL))
        .expectException(refusedBy(CallRule.NEWEST_DESIGN_EDITED));
  }

  @Test
  void the_announcement_publishes_what_was_designed() {
    call.given(planned(), funded(), included(SAND), included(GAS), designed(1, DESIGN))
        .when(new AnnounceCall(CALL, OFFICIAL))
        .expectEvents(announced(), published(1, DESIGN, null));
  }

  @Test
  void an_announced_call_changes_only_with_a_reason_for_everybody() {
    call.given(open())
        .when(new DesignCall(CALL, 0, DESIGN, REASON, OFFICIAL))
        .expectEvents(published(1, DESIGN, REASON));
    call.given(open())
        .when(design(0, DESIGN, OFFICIAL))
        .expectException(refusedBy(CallRule.CHANGE_HAS_A_REASON));
    call.given(open())
        .when(new DesignCall(CALL, 0, DESIGN, REASON, OFFICIAL_AFTER))
        .expectException(refusedBy(CallRule.CAN_BE_DESIGNED));
  }

  @Test
  void what_applications_are_measured_by_stands_once_it_is_announced() {
    List<Object> announced = joined(open(), published(1, DESIGN, REASON));
    for (Design other :
        List.of(
            DESIGN.judged(
                new Rubric(List.of(new Rubric.Line("METHOD", null, 2, 15, List.of()))),
                null,
                TieRule.SHARED_RANK),
            DESIGN.judged(null, null, TieRule.SMALLER_REQUEST),
            DESIGN.limited(List.of(new Limit(BudgetLine.EQUIPMENT, 1_000))))) {
      call.given(announced)
          .when(new DesignCall(CALL, 1, other, REASON, OFFICIAL))
          .expectException(refusedBy(CallRule.PROCEDURE_STANDS));
    }
  }

  @Test
  void a_version_that_cannot_follow_is_a_corrupt_history() {
    call.given(planned(), designed(2, DESIGN))
        .when(new AnnounceCall(CALL, OFFICIAL))
        .expectException(corruptHistory());
    call.given(joined(open(), designed(1, DESIGN)))
        .when(design(1, DESIGN, OFFICIAL))
        .expectException(corruptHistory());
  }

  @Test
  void conditions_stand_once_and_can_be_met() {
    Condition.LeaderHasDegree degree = new Condition.LeaderHasDegree(Degree.MASTER);
    for (List<Condition> wrong :
        List.<List<Condition>>of(
            List.of(degree, degree),
            List.of(new Condition.OrganisationIsOneOf(List.of())),
            List.of(new Condition.WorkIsIn(List.of())),
            List.of(new Condition.LeaderHasDegree(Degree.NONE)),
            List.of(new Condition.OwnShareAtLeast(100)),
            List.of(new Condition.ApplicantStates("a b", LABEL, LABEL)),
            List.of(new Condition.ApplicantStates("a", new Text("а", "", null), LABEL)))) {
      refuses(Design.PLAIN.with(wrong), CallRule.CONDITIONS_ARE_SOUND);
    }
  }

  @Test
  void a_form_is_well_formed_and_in_both_state_languages() {
    refuses(asking(PLAN, PLAN), CallRule.FORM_IS_WELL_FORMED);
    refuses(asking(ETHICS, PLAN), CallRule.FORM_IS_WELL_FORMED);
    refuses(asking(step(METHOD, METHOD)), CallRule.FORM_IS_WELL_FORMED);
    refuses(
        asking(step(new Question.Words("Method", LABEL, null, true, 0, 9))),
        CallRule.FORM_IS_WELL_FORMED);
    refuses(
        asking(step(new Question.Words("method", LABEL, null, true, 9, 8))),
        CallRule.FORM_IS_WELL_FORMED);
    refuses(
        asking(step(new Question.Choice("c", LABEL, null, true, false, List.of()))),
        CallRule.FORM_IS_WELL_FORMED);
    refuses(
        asking(step(new Question.File("f", LABEL, null, true, List.of(), 5))),
        CallRule.FORM_IS_WELL_FORMED);
    refuses(
        asking(step(new Question.Words("m", new Text("", "Метод", null), null, true, 0, 9))),
        CallRule.FORM_IN_STATE_LANGUAGES);
  }

  @Test
  void an_outline_is_asked_in_two_stages_only() {
    refuses(Design.PLAIN.outlined(FORM), CallRule.OUTLINE_IN_TWO_STAGES);
    Design two = Design.PLAIN.with(Procedure.TWO_STAGE).outlined(FORM);
    call.given(planned()).when(design(0, two, OFFICIAL)).expectEvents(designed(1, two));
    Question paper = new Question.File("paper", LABEL, null, false, List.of(FileKind.PDF), 5);
    refuses(
        Design.PLAIN
            .with(Procedure.TWO_STAGE)
            .outlined(new Form(List.of(new Section("plan", LABEL, null, List.of(paper))))),
        CallRule.OUTLINE_ASKS_NO_DOCUMENTS);
  }

  @Test
  void criteria_and_limits_are_sound() {
    refuses(judged(new Rubric(List.of())), CallRule.CRITERIA_ARE_SOUND);
    refuses(
        judged(new Rubric(List.of(new Rubric.Line("METHOD", null, 1, 24, List.of())))),
        CallRule.THRESHOLD_ON_THE_SCALE);
    for (int off : new int[] {0, -1, 37}) {
      refuses(
          Design.PLAIN.judged(null, off, TieRule.SHARED_RANK), CallRule.DIVERGENCE_ON_THE_SCALE);
    }
    Rubric.Line line = new Rubric.Line("METHOD", null, 2, 15, List.of());
    refuses(judged(new Rubric(List.of(line, line))), CallRule.CRITERIA_ARE_SOUND);
    refuses(
        judged(new Rubric(List.of(new Rubric.Line("METHOD", null, 0, 9, List.of())))),
        CallRule.CRITERIA_ARE_SOUND);
    refuses(
        judged(
            new Rubric(
                List.of(
                    new Rubric.Line("METHOD", null, 1, 9, List.of(new Rubric.Anchor(10, LABEL)))))),
        CallRule.CRITERIA_ARE_SOUND);
    Limit pay = new Limit(BudgetLine.PAY, 5_000);
    refuses(Design.PLAIN.limited(List.of(pay, pay)), CallRule.LIMITS_ARE_SOUND);
    refuses(
        Design.PLAIN.limited(List.of(new Limit(BudgetLine.PAY, 10_000))),
        CallRule.LIMITS_ARE_SOUND);
    Design sound = judged(new Rubric(List.of(line))).limited(List.of(pay));
    call.given(planned()).when(design(0, sound, OFFICIAL)).expectEvents(designed(1, sound));
  }

  @Test
  void each_condition_holds_fails_or_waits_for_an_answer() {
    Candidate silent = new Candidate(null, null, null, null, null, null, null, null, Map.of());
    Candidate fit =
        new Candidate(
            OrganisationKind.UNIVERSITY,
            true,
            false,
            1,
            Degree.DOCTOR,
            35,
            Region.ATYRAU,
            10,
            Map.of("site", true));
    Candidate unfit =
        new Candidate(
            OrganisationKind.COMPANY,
            false,
            true,
            2,
            Degree.MASTER,
            36,
            Region.ASTANA,
            9,
            Map.of("site", false));
    for (Condition condition :
        List.of(
            new Condition.OrganisationIsOneOf(List.of(OrganisationKind.UNIVERSITY)),
            new Condition.OrganisationIsAccredited(true),
            new Condition.NobodyIsSanctioned(true),
            new Condition.LeaderRunsAtMost(1),
            new Condition.LeaderHasDegree(Degree.CANDIDATE_OF_SCIENCES),
            new Condition.LeaderIsAtMost(35),
            new Condition.WorkIsIn(List.of(Region.ATYRAU)),
            new Condition.OwnShareAtLeast(10),
            new Condition.ApplicantStates("site", LABEL, LABEL))) {
      assertThat(condition.holdsFor(silent)).as(condition.code()).isNull();
      assertThat(condition.holdsFor(fit)).as(condition.code()).isTrue();
      assertThat(condition.holdsFor(unfit)).as(condition.code()).isFalse();
    }
  }

  @Test
  void a_section_hangs_on_a_choice_of_one_answer_asked_before() {
    assertThat(FORM.isWellFormed()).isTrue();
    Section words =
        new Section("later", LABEL, new Section.When("method", "yes"), List.of(CONSENT));
    assertThat(new Form(List.of(PLAN, words)).isWellFormed()).isFalse();
    Section other = new Section("later", LABEL, new Section.When("people", "maybe"), List.of());
    assertThat(new Form(List.of(PLAN, other)).isWellFormed()).isFalse();
  }

  private void refuses(Design design, CallRule rule) {
    call.given(planned()).when(design(0, design, OFFICIAL)).expectException(refusedBy(rule));
  }

  private static DesignCall design(int basedOn, Design design, Acting by) {
    return new DesignCall(CALL, basedOn, design, null, by);
  }

  private static Design asking(Section... sections) {
    return Design.PLAIN.asking(new Form(List.of(sections)));
  }

  private static Section step(Question... questions) {
    return new Section("step", LABEL, null, List.of(questions));
  }

  private static Design judged(Rubric rubric) {
    return Design.PLAIN.judged(rubric, null, TieRule.SHARED_RANK);
  }
}
