package kz.tereze.domain.application;

import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.COLLEAGUE;
import static kz.tereze.domain.People.INSTITUTE;
import static kz.tereze.domain.People.RESEARCHER;
import static kz.tereze.domain.People.later;
import static kz.tereze.domain.application.Drafted.APPLICATION;
import static kz.tereze.domain.application.Drafted.CALL;
import static kz.tereze.domain.application.Drafted.CLOSES;
import static kz.tereze.domain.application.Drafted.CONTENT;
import static kz.tereze.domain.application.Drafted.HEAD;
import static kz.tereze.domain.application.Drafted.NEED;
import static kz.tereze.domain.application.Drafted.NUMBER;
import static kz.tereze.domain.application.Drafted.TERMS;
import static kz.tereze.domain.application.Drafted.edited;
import static kz.tereze.domain.application.Drafted.heads;
import static kz.tereze.domain.application.Drafted.leaders;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Region;
import kz.tereze.api.Rule;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationCommand.SignApplication;
import kz.tereze.api.application.ApplicationCommand.StateConditions;
import kz.tereze.api.application.ApplicationCommand.SubmitApplication;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationEvent.ApplicationDrafted;
import kz.tereze.api.application.ApplicationEvent.ApplicationSigned;
import kz.tereze.api.application.ApplicationEvent.ConditionsStated;
import kz.tereze.api.application.ApplicationRule;
import kz.tereze.api.application.ApplicationText;
import kz.tereze.api.application.Cost;
import kz.tereze.api.application.Particulars;
import kz.tereze.api.application.Projects;
import kz.tereze.api.application.Promised;
import kz.tereze.api.call.BudgetLine;
import kz.tereze.api.call.Condition;
import kz.tereze.api.call.Deadlines;
import kz.tereze.api.call.Degree;
import kz.tereze.api.call.Design;
import kz.tereze.api.registry.Office;
import kz.tereze.api.registry.OrganisationKind;
import kz.tereze.domain.Fixtures;
import kz.tereze.domain.KnownRegister;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/// The conditions of a call, which everybody may try in two minutes, hold again when the leader
/// signs and when the head does.
class EligibilityTest {

  private static final Text WORDS = new Text("Жаңа жұмыс", "Новая работа", null);
  private static final List<String> CODES = List.of("DEGREE", "AGE", "STATEMENT-new-work");
  private static final Design DESIGN =
      Design.PLAIN.with(
          List.of(
              new Condition.OrganisationIsOneOf(List.of(OrganisationKind.UNIVERSITY)),
              new Condition.LeaderRunsAtMost(1),
              new Condition.WorkIsIn(List.of(Region.ATYRAU)),
              new Condition.OwnShareAtLeast(25),
              new Condition.LeaderHasDegree(Degree.CANDIDATE_OF_SCIENCES),
              new Condition.LeaderIsAtMost(40),
              new Condition.ApplicantStates("new-work", WORDS, WORDS)));

  /// Asks for 30 million and pays 10: a quarter of the project.
  private static final ApplicationContent QUARTER = paying(Tiyn.ofTenge(10_000_000));

  private static final Acting LEADER = later(RESEARCHER, CLOSES);
  private static final Acting THE_HEAD = later(HEAD, CLOSES);

  private final KnownRegister register =
      new KnownRegister()
          .accredited(INSTITUTE)
          .of(INSTITUTE, OrganisationKind.UNIVERSITY)
          .led(INSTITUTE, HEAD.person(), Office.HEAD);
  private int led;
  private final FixtureConfiguration<GrantApplication> application =
      Fixtures.of(GrantApplication.class)
          .registerInjectableResource(register)
          .registerInjectableResource((Projects) person -> led)
          .registerInjectableResource((Deadlines) (call, agreed) -> agreed);

  @Test
  void whoever_meets_every_condition_signs_and_submits() {
    application.given(with(QUARTER, stated(CODES))).when(sign(QUARTER)).expectEvents(signed());
    application
        .given(with(QUARTER, stated(CODES), signed()))
        .when(submit())
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void a_condition_that_does_not_hold_stops_the_leader_and_the_head() {
    register.of(INSTITUTE, OrganisationKind.COMPANY);
    bothAreRefused(ApplicationRule.ORGANISATION_OF_DEMANDED_KIND);
    register.of(INSTITUTE, OrganisationKind.UNIVERSITY);
    led = 2;
    bothAreRefused(ApplicationRule.LEADER_WITHIN_LIMIT_OF_CALL);
  }

  @Test
  void the_share_counts_to_the_tiyn_and_the_region_as_written() {
    ApplicationContent less = paying(Tiyn.ofTenge(10_000_000).minus(new Tiyn(1)));
    application
        .given(with(less, stated(CODES)))
        .when(sign(less))
        .expectException(refusedBy(ApplicationRule.OWN_SHARE_REACHED));
    ApplicationContent elsewhere =
        new ApplicationContent(
            QUARTER.title(),
            QUARTER.summary(),
            QUARTER.promise(),
            QUARTER.months(),
            QUARTER.requested(),
            QUARTER.coFunding(),
            Region.ALMATY,
            QUARTER.particulars());
    application
        .given(with(elsewhere, stated(CODES)))
        .when(sign(elsewhere))
        .expectException(refusedBy(ApplicationRule.WORK_IN_DEMANDED_REGION));
  }

  @Test
  void what_no_register_knows_the_leader_states_first() {
    application
        .given(with(QUARTER))
        .when(sign(QUARTER))
        .expectException(refusedBy(ApplicationRule.DEMANDED_CONDITIONS_ARE_STATED));
    application
        .given(with(QUARTER, stated(List.of("DEGREE", "AGE"))))
        .when(sign(QUARTER))
        .expectException(refusedBy(ApplicationRule.DEMANDED_CONDITIONS_ARE_STATED));
    application
        .given(with(QUARTER))
        .when(state(List.of("STATEMENT-new-work", "AGE", "DEGREE"), LEADER))
        .expectEvents(stated(CODES));
    application
        .given(with(QUARTER, stated(CODES)))
        .when(state(CODES, LEADER))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    application
        .given(with(QUARTER))
        .when(state(CODES, later(COLLEAGUE, CLOSES)))
        .expectException(refusedBy(ApplicationRule.CONDITIONS_STATED_BY_LEADER));
    application
        .given(with(QUARTER))
        .when(state(List.of("KIND"), LEADER))
        .expectException(refusedBy(ApplicationRule.STATED_CONDITION_IS_DEMANDED));
    application
        .given(with(QUARTER, stated(CODES), signed()))
        .when(state(List.of("AGE"), LEADER))
        .expectException(refusedBy(ApplicationRule.IS_A_DRAFT));
  }

  @Test
  void what_the_leader_states_is_signed_with_the_text() {
    assertThat(CanonicalJson.of(text(QUARTER))).contains("\"stated\":[\"DEGREE\",\"AGE\"");
    assertThat(silent(QUARTER).stating(Design.PLAIN, CODES))
        .as("where nothing is demanded the text is as it always was")
        .isEqualTo(silent(QUARTER));
    application
        .given(with(QUARTER, stated(CODES)))
        .when(new SignApplication(APPLICATION, leaders(silent(QUARTER)), LEADER))
        .expectException(refusedBy(ApplicationRule.SIGNATURE_IS_UNDER_THIS_TEXT));
    application
        .given(with(QUARTER, stated(CODES), signed()))
        .when(new SubmitApplication(APPLICATION, NUMBER, heads(silent(QUARTER)), THE_HEAD))
        .expectException(refusedBy(ApplicationRule.SIGNATURE_IS_UNDER_THIS_TEXT));
  }

  private void bothAreRefused(Rule rule) {
    application
        .given(with(QUARTER, stated(CODES)))
        .when(sign(QUARTER))
        .expectException(refusedBy(rule));
    application
        .given(with(QUARTER, stated(CODES), signed()))
        .when(submit())
        .expectException(refusedBy(rule));
  }

  private static ApplicationContent paying(Tiyn own) {
    return new ApplicationContent(
            CONTENT.title(),
            CONTENT.summary(),
            CONTENT.promise(),
            CONTENT.months(),
            CONTENT.requested(),
            own,
            Region.ATYRAU)
        .with(
            new Particulars(
                List.of(),
                List.of(new Cost(BudgetLine.PAY, 1, CONTENT.requested())),
                List.of(new Promised(6, "Нәтиже", CONTENT.requested()))));
  }

  private static List<Object> with(ApplicationContent content, Object... later) {
    List<Object> all = new ArrayList<>();
    all.add(
        new ApplicationDrafted(
            APPLICATION,
            CALL,
            NEED,
            INSTITUTE,
            RESEARCHER.person(),
            TERMS,
            DESIGN,
            1,
            RESEARCHER.person(),
            CLOSES));
    all.add(edited(1, content, RESEARCHER));
    all.addAll(List.of(later));
    return all;
  }

  private static ConditionsStated stated(List<String> codes) {
    return new ConditionsStated(APPLICATION, codes, RESEARCHER.person(), CLOSES);
  }

  private static StateConditions state(List<String> codes, Acting by) {
    return new StateConditions(APPLICATION, codes, by);
  }

  private static ApplicationText text(ApplicationContent content) {
    return silent(content).stating(DESIGN, CODES);
  }

  /// As it was signed before statements were part of it.
  private static ApplicationText silent(ApplicationContent content) {
    return new ApplicationText(
        APPLICATION,
        CALL,
        CanonicalJson.hash(TERMS),
        DESIGN.hash(),
        NEED,
        INSTITUTE,
        List.of(RESEARCHER.person()),
        content);
  }

  private static SignApplication sign(ApplicationContent content) {
    return new SignApplication(APPLICATION, leaders(text(content)), LEADER);
  }

  private static ApplicationSigned signed() {
    ApplicationText text = text(QUARTER);
    return new ApplicationSigned(
        APPLICATION, text.hash(), leaders(text), RESEARCHER.person(), CLOSES);
  }

  private static SubmitApplication submit() {
    return new SubmitApplication(APPLICATION, NUMBER, heads(text(QUARTER)), THE_HEAD);
  }
}
