package kz.tereze.domain.registry;

import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.ADMINISTRATOR;
import static kz.tereze.domain.People.INSTITUTE;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OTHER_OFFICIAL;
import static kz.tereze.domain.People.person;

import java.time.LocalDate;
import java.util.UUID;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.registry.SanctionCommand.ImposeSanction;
import kz.tereze.api.registry.SanctionCommand.LiftSanction;
import kz.tereze.api.registry.SanctionEvent.SanctionImposed;
import kz.tereze.api.registry.SanctionEvent.SanctionLifted;
import kz.tereze.api.registry.SanctionId;
import kz.tereze.api.registry.SanctionRule;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SanctionTest {

  private static final SanctionId SANCTION = new SanctionId(new UUID(5, 1));
  private static final String REASON = "Money was not spent as agreed.";
  private static final String ACT = "Court of Astana, 2 March 2026, No. 12";
  private static final LocalDate FROM = LocalDate.of(2026, 3, 2);

  private final FixtureConfiguration<Sanction> sanction = Fixtures.of(Sanction.class);

  @Test
  void an_official_enters_a_sanction_against_an_organisation_or_a_person() {
    sanction
        .givenNoPriorActivity()
        .when(impose(INSTITUTE, null, REASON, null, OFFICIAL))
        .expectEvents(imposed());
    sanction
        .givenNoPriorActivity()
        .when(impose(null, person(60), REASON, FROM, OFFICIAL))
        .expectSuccessfulHandlerExecution();
    sanction
        .givenNoPriorActivity()
        .when(impose(INSTITUTE, null, REASON, null, ADMINISTRATOR))
        .expectException(refusedBy(SanctionRule.KEPT_BY_OFFICIAL));
  }

  @Test
  void it_is_about_one_and_says_why_and_until_when() {
    sanction
        .givenNoPriorActivity()
        .when(impose(INSTITUTE, person(60), REASON, null, OFFICIAL))
        .expectException(refusedBy(SanctionRule.IS_ABOUT_ONE));
    sanction
        .givenNoPriorActivity()
        .when(impose(null, null, REASON, null, OFFICIAL))
        .expectException(refusedBy(SanctionRule.IS_ABOUT_ONE));
    sanction
        .givenNoPriorActivity()
        .when(impose(INSTITUTE, null, "misuse", null, OFFICIAL))
        .expectException(refusedBy(SanctionRule.REASON_AND_ACT_GIVEN));
    sanction
        .givenNoPriorActivity()
        .when(impose(INSTITUTE, null, REASON, FROM.minusDays(1), OFFICIAL))
        .expectException(refusedBy(SanctionRule.ENDS_AFTER_IT_BEGINS));
  }

  @Test
  void it_is_imposed_once() {
    sanction
        .given(imposed())
        .when(impose(INSTITUTE, null, REASON, null, OFFICIAL))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    sanction
        .given(imposed())
        .when(impose(INSTITUTE, null, REASON, FROM, OFFICIAL))
        .expectException(refusedBy(SanctionRule.IMPOSED_ONCE));
  }

  @Test
  void another_official_lifts_it_once() {
    SanctionLifted lifted =
        new SanctionLifted(SANCTION, "The court decided anew.", OTHER_OFFICIAL.person(), NOON);
    sanction
        .given(imposed())
        .when(new LiftSanction(SANCTION, "The court decided anew.", OTHER_OFFICIAL))
        .expectEvents(lifted);
    sanction
        .given(imposed())
        .when(new LiftSanction(SANCTION, "The court decided anew.", OFFICIAL))
        .expectException(refusedBy(SanctionRule.LIFTED_BY_ANOTHER));
    sanction
        .given(imposed(), lifted)
        .when(new LiftSanction(SANCTION, "The court decided anew.", OTHER_OFFICIAL))
        .expectException(refusedBy(SanctionRule.IS_IN_FORCE));
  }

  private static ImposeSanction impose(
      @Nullable Bin organisation,
      @Nullable PersonId person,
      String reason,
      @Nullable LocalDate until,
      Acting by) {
    return new ImposeSanction(SANCTION, organisation, person, reason, ACT, FROM, until, by);
  }

  private static SanctionImposed imposed() {
    return new SanctionImposed(
        SANCTION, INSTITUTE, null, REASON, ACT, FROM, null, OFFICIAL.person(), NOON);
  }
}
