package kz.tereze.projections.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import javax.sql.DataSource;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.identity.RoleChange;
import kz.tereze.api.identity.RoleEvent.RoleConfirmed;
import kz.tereze.api.identity.RoleEvent.RoleMade;
import kz.tereze.api.identity.RoleEvent.RoleProposed;
import kz.tereze.api.identity.RoleEvent.RoleRefused;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.Telling;
import org.junit.jupiter.api.Test;

class RoleJournalTest {

  private static final PersonId PERSON = PersonId.of("00000000-0000-0000-0000-000000000001");
  private static final PersonId ACCOUNT = PersonId.of("00000000-0000-0000-0000-000000000002");
  private static final PersonId ONE = PersonId.of("00000000-0000-0000-0000-000000000003");
  private static final PersonId OTHER = PersonId.of("00000000-0000-0000-0000-000000000004");
  private static final Instant NOW = Instant.parse("2026-09-01T07:00:00Z");

  private static RoleProposed proposed(int number, Role role) {
    return new RoleProposed(
        PERSON, number, ACCOUNT, role, RoleChange.GIVEN, "Приказ 1", ONE, NOW.plusSeconds(number));
  }

  @Test
  void a_change_names_both_administrators_and_waits_until_it_is_made() {
    Telling<RoleJournal> journal = new Telling<>(RoleJournal::new);
    journal.tell(
        proposed(1, Role.EXPERT),
        new RoleRefused(PERSON, 1, OTHER, NOW),
        proposed(2, Role.TREASURER),
        new RoleConfirmed(
            PERSON,
            2,
            ACCOUNT,
            Role.TREASURER,
            RoleChange.GIVEN,
            "Приказ 1",
            ONE,
            OTHER,
            NOW.plusSeconds(9)));
    assertThat(journal.projection().newest(10, 0))
        .extracting(RoleRow::state)
        .containsExactly(RoleState.CONFIRMED, RoleState.REFUSED);
    RoleRow due = journal.projection().toMake(10).getFirst();
    assertThat(due.role()).isEqualTo(Role.TREASURER);
    assertThat(due.proposedBy()).isEqualTo(ONE);
    assertThat(due.decidedBy()).isEqualTo(OTHER);

    journal.tell(new RoleMade(PERSON, 2, PersonId.PLATFORM, NOW.plusSeconds(10)));
    assertThat(journal.projection().toMake(10)).isEmpty();
    journal.rows_are_the_same_again_and_after_a_replay("role_change");
  }

  @Test
  void what_is_taken_is_taken_before_anything_is_given() {
    Telling<RoleJournal> journal = new Telling<>(RoleJournal::new);
    for (RoleChange change : RoleChange.values()) {
      int number = change.ordinal() + 1;
      journal.tell(
          new RoleProposed(PERSON, number, ACCOUNT, Role.EXPERT, change, "Приказ 1", ONE, NOW),
          new RoleConfirmed(
              PERSON,
              number,
              ACCOUNT,
              Role.EXPERT,
              change,
              "Приказ 1",
              ONE,
              OTHER,
              change == RoleChange.GIVEN ? NOW : NOW.plusSeconds(60)));
    }
    assertThat(journal.projection().toMake(1).getFirst().change()).isEqualTo(RoleChange.TAKEN);
  }

  @Test
  void a_persons_roles_are_those_of_all_their_accounts() {
    DataSource source = Postgres.freshDatabase();
    SeenAccounts accounts = new SeenAccounts(source);
    accounts.note(PERSON, PERSON, "aigul", Set.of(Role.TREASURER), NOW);
    assertThat(accounts.of(PERSON)).containsExactly(Role.TREASURER);
    accounts.note(ACCOUNT, PERSON, "Aigul2", Set.of(Role.EXPERT), NOW);
    assertThat(accounts.of(PERSON)).containsExactlyInAnyOrder(Role.TREASURER, Role.EXPERT);
    assertThat(accounts.named(" AIGUL2 ").orElseThrow().account()).isEqualTo(ACCOUNT);
    assertThat(accounts.of(OTHER)).isEmpty();

    accounts.changed(ACCOUNT, Role.EXPERT, false);
    assertThat(accounts.of(PERSON)).containsExactly(Role.TREASURER);
    accounts.changed(ACCOUNT, Role.OFFICIAL, true);
    assertThat(new SeenAccounts(source).of(PERSON))
        .containsExactlyInAnyOrder(Role.TREASURER, Role.OFFICIAL);
  }

  @Test
  void what_was_seen_before_does_not_replace_what_was_seen_later() {
    SeenAccounts accounts = new SeenAccounts(Postgres.freshDatabase());
    accounts.note(PERSON, PERSON, "aigul", Set.of(Role.TREASURER), NOW);
    accounts.note(PERSON, PERSON, "aigul", Set.of(Role.OFFICIAL), NOW.minusSeconds(1));
    assertThat(accounts.of(PERSON)).containsExactly(Role.TREASURER);
  }
}
