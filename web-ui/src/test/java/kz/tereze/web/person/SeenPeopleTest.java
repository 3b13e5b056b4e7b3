package kz.tereze.web.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.identity.PersonalNumbers;
import kz.tereze.projections.identity.SeenAccounts;
import kz.tereze.web.identity.Accounts;
import kz.tereze.web.identity.People;
import kz.tereze.web.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

class SeenPeopleTest {

  private static final PersonId DANA = PersonId.of("00000000-0000-0000-0000-000000000001");
  private static final PersonId NOBODY = PersonId.of("0badcafe-0000-0000-0000-000000000002");
  private static final Bin EMPLOYER = new Bin("240140000001");
  private static final Instant NOW = Instant.parse("2026-01-12T05:00:00Z");

  private final SeenPeople people =
      new SeenPeople(
          JdbcClient.create(Postgres.freshDatabase()),
          new Accounts(
              new StaticListableBeanFactory().getBeanProvider(PersonalNumbers.class),
              new StaticListableBeanFactory().getBeanProvider(SeenAccounts.class)),
          Clock.systemUTC());

  @Test
  void whoever_signed_in_is_found_by_address_and_user_name_in_any_case() {
    people.note(dana("Дана Оспанова", EMPLOYER));

    assertThat(people.named(" DANA@example.kz ").orElseThrow().person()).isEqualTo(DANA);
    assertThat(people.named("Dana").orElseThrow().organisation()).isEqualTo(EMPLOYER);
    assertThat(people.named("")).isEmpty();
    assertThat(people.named("%")).isEmpty();
  }

  @Test
  void a_new_name_and_employer_replace_the_old_ones() {
    people.note(dana("Дана Оспанова", EMPLOYER));
    people.note(dana("Дана Сәтова", null));

    People.Known dana = people.find(DANA).orElseThrow();
    assertThat(dana.name()).isEqualTo("Дана Сәтова");
    assertThat(dana.organisation()).isNull();
  }

  @Test
  void experts_are_listed_by_their_role() {
    people.note(dana("Дана Оспанова", EMPLOYER));

    assertThat(people.withRole(Role.EXPERT)).extracting(People.Known::person).containsExactly(DANA);
    assertThat(people.withRole(Role.OFFICIAL)).isEmpty();
  }

  @Test
  void whoever_is_not_known_appears_by_the_id() {
    people.note(dana("Дана Оспанова", EMPLOYER));

    assertThat(people.names(List.of(DANA, NOBODY)))
        .containsEntry(DANA, "Дана Оспанова")
        .containsEntry(NOBODY, "0badcafe");
    assertThat(people.names(List.of())).isEmpty();
  }

  private static SignedIn dana(String name, @Nullable Bin employer) {
    return new SignedIn(
        DANA, name, "dana", "dana@example.kz", Set.of(Role.EXPERT, Role.RESEARCHER), employer, NOW);
  }
}
