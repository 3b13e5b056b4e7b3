package kz.tereze.domain.application;

import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.INSTITUTE;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OTHER_OFFICIAL;
import static kz.tereze.domain.People.RESEARCHER;
import static kz.tereze.domain.People.later;
import static kz.tereze.domain.application.Drafted.APPLICATION;
import static kz.tereze.domain.application.Drafted.CALL;
import static kz.tereze.domain.application.Drafted.CLOSED;
import static kz.tereze.domain.application.Drafted.CLOSES;
import static kz.tereze.domain.application.Drafted.CONTENT;
import static kz.tereze.domain.application.Drafted.HEAD;
import static kz.tereze.domain.application.Drafted.NEED;
import static kz.tereze.domain.application.Drafted.NUMBER;
import static kz.tereze.domain.application.Drafted.TERMS;

import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Policy;
import kz.tereze.api.application.ApplicationCommand.ClearOverlap;
import kz.tereze.api.application.ApplicationCommand.PassFormalCheck;
import kz.tereze.api.application.ApplicationEvent;
import kz.tereze.api.application.ApplicationEvent.OverlapCleared;
import kz.tereze.api.application.ApplicationRule;
import kz.tereze.api.call.Deadlines;
import kz.tereze.api.need.Resemblance;
import kz.tereze.api.review.ReviewRule;
import kz.tereze.domain.Fixtures;
import kz.tereze.domain.KnownDecisions;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

/// An application that resembles what somebody pays for already goes on when a named official has
/// answered for it.
class OverlapTest {

  private static final Acting CHECKER = later(OFFICIAL, CLOSED);
  private static final Acting OTHER_CHECKER = later(OTHER_OFFICIAL, CLOSED);
  private static final int FLAG = Policy.OVERLAP_FLAG_PERCENT.on(CHECKER.day()).value();
  private static final Resemblance RUNNING = new Resemblance("AP25000007", FLAG);
  private static final Resemblance FOREIGN = new Resemblance("NCSTE/AR-17", 90);
  private static final Resemblance WEAK = new Resemblance("AP25000008", FLAG - 1);
  private static final String REASON = "The earlier project filtered gas, not sand.";

  private final KnownDecisions projects = new KnownDecisions();
  private final FixtureConfiguration<GrantApplication> application =
      Fixtures.of(GrantApplication.class, projects)
          .registerInjectableResource((Deadlines) (call, agreed) -> agreed);

  @Test
  void what_resembles_a_running_project_passes_only_when_it_is_cleared() {
    projects.resemble(FOREIGN, RUNNING, WEAK);
    application
        .given(submitted())
        .when(new PassFormalCheck(APPLICATION, CHECKER))
        .expectException(refusedBy(ApplicationRule.OVERLAP_IS_CLEARED));
    application
        .given(submitted())
        .when(new ClearOverlap(APPLICATION, "  " + REASON, CHECKER))
        .expectEvents(cleared(CHECKER, FOREIGN, RUNNING));
    passes(cleared(OTHER_CHECKER, RUNNING, FOREIGN));
  }

  @Test
  void what_comes_up_after_it_was_cleared_is_cleared_again() {
    projects.resemble(FOREIGN, RUNNING);
    application
        .given(submitted(cleared(CHECKER, RUNNING)))
        .when(new PassFormalCheck(APPLICATION, CHECKER))
        .expectException(refusedBy(ApplicationRule.OVERLAP_IS_CLEARED));
    application
        .given(submitted(cleared(CHECKER, RUNNING)))
        .when(new ClearOverlap(APPLICATION, REASON, CHECKER))
        .expectEvents(cleared(CHECKER, FOREIGN, RUNNING));
    passes(cleared(CHECKER, RUNNING), cleared(CHECKER, FOREIGN, RUNNING));
  }

  @Test
  void below_the_policys_share_there_is_nothing_to_clear() {
    projects.resemble(WEAK);
    passes();
    application
        .given(submitted())
        .when(new ClearOverlap(APPLICATION, REASON, CHECKER))
        .expectException(refusedBy(ApplicationRule.OVERLAP_IS_THERE));
  }

  @Test
  void the_same_answer_given_twice_is_one() {
    projects.resemble(RUNNING);
    application
        .given(submitted(cleared(CHECKER, RUNNING)))
        .when(new ClearOverlap(APPLICATION, REASON, CHECKER))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void an_untied_official_clears_it_with_a_reason_after_the_call_closed() {
    projects.resemble(RUNNING);
    clears("Too short", CHECKER).expectException(refusedBy(ApplicationRule.REASON_GIVEN));
    clears(REASON, later(OFFICIAL, CLOSES))
        .expectException(refusedBy(ApplicationRule.CALL_IS_CLOSED));
    clears(REASON, later(RESEARCHER, CLOSED))
        .expectException(refusedBy(ApplicationRule.CHECKED_BY_OFFICIAL));
    Acting colleague = new Acting(OFFICIAL.person(), OFFICIAL.roles(), INSTITUTE, CLOSED);
    clears(REASON, colleague).expectException(refusedBy(ApplicationRule.OFFICIAL_NOT_OF_APPLICANT));
    projects.tie(APPLICATION, OFFICIAL.person());
    clears(REASON, CHECKER).expectException(refusedBy(ReviewRule.UNTIED));
    application
        .given(submitted(cleared(OTHER_CHECKER, RUNNING)))
        .when(new PassFormalCheck(APPLICATION, CHECKER))
        .expectException(refusedBy(ReviewRule.UNTIED));
  }

  private ResultValidator<GrantApplication> clears(String reason, Acting by) {
    return application.given(submitted()).when(new ClearOverlap(APPLICATION, reason, by));
  }

  private void passes(ApplicationEvent... before) {
    application
        .given(submitted(before))
        .when(new PassFormalCheck(APPLICATION, CHECKER))
        .expectEvents(
            new ApplicationEvent.FormalCheckPassed(
                APPLICATION,
                NUMBER,
                CALL,
                NEED,
                INSTITUTE,
                List.of(RESEARCHER.person()),
                CONTENT,
                3,
                OFFICIAL.person(),
                CLOSED));
  }

  private static OverlapCleared cleared(Acting by, Resemblance... found) {
    return new OverlapCleared(
        APPLICATION, NUMBER, CALL, List.of(found), REASON, by.person(), by.at());
  }

  private static Object[] submitted(ApplicationEvent... more) {
    List<ApplicationEvent> facts =
        new ArrayList<>(
            List.of(
                new ApplicationEvent.ApplicationDrafted(
                    APPLICATION,
                    CALL,
                    NEED,
                    INSTITUTE,
                    RESEARCHER.person(),
                    TERMS,
                    RESEARCHER.person(),
                    RESEARCHER.at()),
                new ApplicationEvent.ApplicationEdited(
                    APPLICATION, 1, CONTENT, RESEARCHER.person(), RESEARCHER.at()),
                new ApplicationEvent.ApplicationSubmitted(
                    APPLICATION,
                    NUMBER,
                    CALL,
                    NEED,
                    INSTITUTE,
                    List.of(RESEARCHER.person()),
                    CONTENT,
                    null,
                    null,
                    HEAD.person(),
                    CLOSES)));
    facts.addAll(List.of(more));
    return facts.toArray();
  }
}
