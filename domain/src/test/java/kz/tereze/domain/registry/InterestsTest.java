package kz.tereze.domain.registry;

import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.COLLEAGUE;
import static kz.tereze.domain.People.EXPERT;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OIL_COMPANY;
import static kz.tereze.domain.People.later;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.registry.Interest;
import kz.tereze.api.registry.InterestCommand.DeclareInterests;
import kz.tereze.api.registry.InterestEvent.InterestsDeclared;
import kz.tereze.api.registry.InterestKind;
import kz.tereze.api.registry.InterestRule;
import kz.tereze.api.registry.Work;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class InterestsTest {

  private static final Interest SHARES = new Interest(InterestKind.FINANCE, OIL_COMPANY, null);
  private static final Interest COUSIN =
      new Interest(InterestKind.FAMILY, null, COLLEAGUE.person());
  private static final Work WORK = new Work("10.1000/pipes.2025.17", 2025);

  private final FixtureConfiguration<Interests> interests = Fixtures.of(Interests.class);

  @Test
  void everybody_declares_for_themselves() {
    interests
        .givenNoPriorActivity()
        .when(declare(List.of(SHARES, COUSIN), List.of(WORK), EXPERT))
        .expectEvents(declared(EXPERT));
    interests
        .givenNoPriorActivity()
        .when(declare(List.of(SHARES), List.of(), COLLEAGUE))
        .expectException(refusedBy(InterestRule.DECLARED_BY_ONESELF));
  }

  @Test
  void the_same_on_another_day_says_that_nothing_has_changed() {
    interests
        .given(declared(EXPERT))
        .when(declare(List.of(SHARES, COUSIN), List.of(WORK), EXPERT))
        .expectNoEvents();
    Acting tomorrow = later(EXPERT, NOON.plus(Duration.ofDays(1)));
    interests
        .given(declared(EXPERT))
        .when(declare(List.of(SHARES, COUSIN), List.of(WORK), tomorrow))
        .expectEvents(declared(tomorrow));
  }

  @Test
  void each_tie_names_one_other() {
    for (Interest wrong :
        List.of(
            new Interest(InterestKind.OTHER, null, null),
            new Interest(InterestKind.OTHER, OIL_COMPANY, COLLEAGUE.person()),
            new Interest(InterestKind.FAMILY, null, EXPERT.person()))) {
      interests
          .givenNoPriorActivity()
          .when(declare(List.of(wrong), List.of(), EXPERT))
          .expectException(refusedBy(InterestRule.EACH_TIE_NAMES_ONE));
    }
  }

  @Test
  void works_have_a_doi_and_a_year_that_has_come() {
    for (Work wrong :
        List.of(
            new Work("doi.org/10.1000/x", 2025),
            new Work("10.1000/x", 2027),
            new Work("10.1000/x", 1949))) {
      interests
          .givenNoPriorActivity()
          .when(declare(List.of(), List.of(wrong), EXPERT))
          .expectException(refusedBy(InterestRule.WORKS_EXIST));
    }
  }

  @Test
  void a_declaration_is_not_endless() {
    interests
        .givenNoPriorActivity()
        .when(declare(Collections.nCopies(101, SHARES), List.of(), EXPERT))
        .expectException(refusedBy(InterestRule.DECLARATION_WITHIN_LIMITS));
  }

  private static DeclareInterests declare(List<Interest> ties, List<Work> works, Acting by) {
    return new DeclareInterests(EXPERT.person(), ties, works, by);
  }

  private static InterestsDeclared declared(Acting by) {
    return new InterestsDeclared(
        EXPERT.person(), List.of(SHARES, COUSIN), List.of(WORK), by.person(), by.at());
  }
}
