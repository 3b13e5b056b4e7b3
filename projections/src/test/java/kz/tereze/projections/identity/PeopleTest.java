package kz.tereze.projections.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.projections.Postgres;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PeopleTest {

  private static final Bin BANK = new Bin("940140000385");
  private static final Instant NOON = Instant.parse("2026-11-23T07:00:00Z");

  private final DataSource source = Postgres.freshDatabase();
  private final People people = new People(source);

  private static KnownPerson person(int n, String name, Instant at, Role... roles) {
    return new KnownPerson(
        PersonId.of("00000000-0000-0000-0000-00000000000" + n),
        name,
        "P%d@Example.kz".formatted(n),
        "person" + n,
        n == 1 ? BANK : null,
        Set.of(roles),
        at);
  }

  @Test
  void somebody_seen_is_known_by_identifier_address_and_user_name() {
    KnownPerson aigul = person(1, "Әйгерім", NOON, Role.OFFICIAL, Role.AUDITOR);
    people.saw(aigul);

    assertThat(people.find(aigul.person())).contains(aigul);
    assertThat(people.known("p1@example.KZ")).contains(aigul);
    assertThat(people.known(" Person1 ")).contains(aigul);
    assertThat(people.known("person2")).isEmpty();
    assertThat(people.of(BANK)).containsExactly(aigul);
    assertThat(people.name(PersonId.PLATFORM)).isEmpty();
  }

  @Test
  void the_newest_word_about_a_person_counts() {
    people.saw(person(1, "Old", NOON, Role.EXPERT));
    people.saw(person(1, "New", NOON.plusSeconds(1), Role.AUDITOR));

    assertThat(people.known("person1"))
        .contains(person(1, "New", NOON.plusSeconds(1), Role.AUDITOR));
    assertThat(people.withRole(Role.EXPERT)).isEmpty();
  }

  @Test
  void the_same_person_is_written_once_in_ten_minutes() {
    people.saw(person(1, "A", NOON));
    people.saw(person(1, "A", NOON.plusSeconds(599)));
    assertThat(seenAt()).isEqualTo(NOON);

    people.saw(person(1, "A", NOON.plusSeconds(600)));
    assertThat(seenAt()).isEqualTo(NOON.plusSeconds(600));
  }

  private Instant seenAt() {
    return people.known("person1").orElseThrow().seenAt();
  }

  @Test
  void a_role_is_listed_by_name_in_the_kazakh_alphabet() {
    people.saw(person(1, "Өмір", NOON, Role.EXPERT));
    people.saw(person(2, "Олжас", NOON, Role.EXPERT));
    people.saw(person(3, "Қанат", NOON, Role.EXPERT, Role.COUNCIL_MEMBER));
    people.saw(person(4, "Ләззат", NOON, Role.COUNCIL_MEMBER));

    assertThat(people.withRole(Role.EXPERT))
        .extracting(KnownPerson::name)
        .containsExactly("Қанат", "Олжас", "Өмір");
    assertThat(people.names(Set.of(person(4, "", NOON).person(), PersonId.PLATFORM)))
        .containsOnly(java.util.Map.entry(person(4, "", NOON).person(), "Ләззат"));
  }

  @Test
  void who_is_erased_leaves_no_trace_and_can_come_back() {
    KnownPerson person = person(1, "A", NOON);
    people.saw(person);
    people.erase(person.person());

    assertThat(
            JdbcClient.create(source).sql("select count(*) from person").query(Long.class).single())
        .isZero();
    people.saw(person);
    assertThat(people.find(person.person())).contains(person);
  }
}
