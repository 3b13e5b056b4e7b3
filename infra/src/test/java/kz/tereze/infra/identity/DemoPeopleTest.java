package kz.tereze.infra.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tereze.api.Role;
import kz.tereze.infra.identity.DemoPeople.Person;
import org.junit.jupiter.api.Test;

class DemoPeopleTest {

  private final DemoPeople demo = DemoPeople.read();

  @Test
  void everybody_is_somebody_else() {
    List<Person> people = demo.people();

    assertThat(people).extracting(Person::id).doesNotHaveDuplicates();
    assertThat(people).extracting(Person::username).doesNotHaveDuplicates();
    assertThat(people).extracting(Person::name).doesNotHaveDuplicates();
    assertThat(people.stream().filter(Person::needsCode).map(Person::requiredCodeSecret))
        .doesNotHaveDuplicates();
  }

  @Test
  void everybody_works_for_an_organisation_of_the_demonstration() {
    assertThat(demo.organisations())
        .extracting(DemoPeople.Organisation::bin)
        .doesNotHaveDuplicates()
        .containsAll(demo.people().stream().map(Person::organisation).toList());
  }

  @Test
  void experts_and_council_members_come_from_different_organisations() {
    List<Person> judges =
        demo.people().stream()
            .filter(
                person ->
                    person.roles().contains(Role.EXPERT)
                        || person.roles().contains(Role.COUNCIL_MEMBER))
            .toList();

    assertThat(judges).extracting(Person::organisation).doesNotHaveDuplicates();
  }

  @Test
  void every_role_a_person_can_have_is_there_and_nobody_is_the_platform() {
    Set<Role> roles =
        demo.people().stream()
            .flatMap(person -> person.roles().stream())
            .collect(Collectors.toSet());

    assertThat(roles).doesNotContain(Role.PLATFORM).hasSize(Role.values().length - 1);
  }

  @Test
  void nobody_both_decides_and_pays() {
    assertThat(demo.people())
        .noneMatch(person -> person.roles().containsAll(Set.of(Role.OFFICIAL, Role.TREASURER)));
  }

  /// The test vector of RFC 6238, appendix B, cut to six digits.
  @Test
  void a_code_is_that_of_the_standard() {
    String secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    assertThat(OneTimeCode.at(secret, Instant.ofEpochSecond(59)).digits()).isEqualTo("287082");
    assertThat(OneTimeCode.at(secret, Instant.ofEpochSecond(59)).secondsLeft()).isEqualTo(1);
    assertThat(OneTimeCode.at(secret, Instant.ofEpochSecond(1_111_111_109)).digits())
        .isEqualTo("081804");
  }
}
