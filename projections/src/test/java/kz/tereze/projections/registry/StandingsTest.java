package kz.tereze.projections.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.registry.Office;
import kz.tereze.api.registry.OrganisationEvent.AccreditationWithdrawn;
import kz.tereze.api.registry.OrganisationEvent.OfficerNamed;
import kz.tereze.api.registry.OrganisationEvent.OfficerReleased;
import kz.tereze.api.registry.OrganisationEvent.OrganisationAccredited;
import kz.tereze.api.registry.Register.Held;
import kz.tereze.api.registry.SanctionEvent.SanctionImposed;
import kz.tereze.api.registry.SanctionEvent.SanctionLifted;
import kz.tereze.api.registry.SanctionId;
import kz.tereze.projections.Telling;
import org.junit.jupiter.api.Test;

class StandingsTest {

  private static final Bin INSTITUTE = new Bin("240140000001");
  private static final PersonId DIRECTOR = new PersonId(new UUID(0, 1));
  private static final PersonId DEPUTY = new PersonId(new UUID(0, 2));
  private static final PersonId KEEPER = new PersonId(new UUID(0, 3));
  private static final Instant NOW = Instant.parse("2026-03-02T05:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final SanctionId SANCTION = new SanctionId(new UUID(0, 4));

  @Test
  void the_register_says_who_leads() {
    Telling<Standings> standings = standings();
    standings.tell(
        new OfficerNamed(INSTITUTE, DEPUTY, Office.DEPUTY, KEEPER, NOW),
        new OfficerNamed(INSTITUTE, DIRECTOR, Office.HEAD, KEEPER, NOW));
    assertThat(standings.projection().officers(INSTITUTE))
        .extracting(Officer::person)
        .containsExactly(DIRECTOR, DEPUTY);
    assertThat(standings.projection().headOf(INSTITUTE)).contains(DIRECTOR);
    assertThat(standings.projection().officesOf(DEPUTY))
        .containsExactly(new Held(INSTITUTE, Office.DEPUTY));
    standings.tell(new OfficerReleased(INSTITUTE, DIRECTOR, KEEPER, NOW));
    assertThat(standings.projection().headOf(INSTITUTE)).isEmpty();
    standings.rows_are_the_same_again_and_after_a_replay("officer");
  }

  @Test
  void an_accreditation_holds_from_its_first_to_its_last_day_unless_withdrawn() {
    Telling<Standings> standings = standings();
    standings.tell(
        new OrganisationAccredited(INSTITUTE, "MK-1", DAY, DAY.plusDays(1), KEEPER, NOW));
    assertThat(standings.projection().isAccredited(INSTITUTE, DAY.minusDays(1))).isFalse();
    assertThat(standings.projection().isAccredited(INSTITUTE, DAY)).isTrue();
    assertThat(standings.projection().isAccredited(INSTITUTE, DAY.plusDays(1))).isTrue();
    assertThat(standings.projection().isAccredited(INSTITUTE, DAY.plusDays(2))).isFalse();
    assertThat(standings.projection().accreditedOn(DAY)).containsExactly(INSTITUTE);
    standings.tell(new AccreditationWithdrawn(INSTITUTE, "Закрыт приказом", KEEPER, NOW));
    assertThat(standings.projection().isAccredited(INSTITUTE, DAY)).isFalse();
    standings.rows_are_the_same_again_and_after_a_replay("accreditation");
  }

  @Test
  void a_sanction_holds_until_its_last_day_or_until_it_is_lifted() {
    Telling<Sanctions> sanctions = new Telling<>(Sanctions::new);
    sanctions.tell(
        new SanctionImposed(
            SANCTION, INSTITUTE, null, "Нецелевое", "Суд", DAY, DAY.plusDays(1), KEEPER, NOW));
    assertThat(sanctions.projection().of(INSTITUTE))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.holdsOn(DAY.minusDays(1))).isFalse();
              assertThat(entry.holdsOn(DAY.plusDays(1))).isTrue();
              assertThat(entry.holdsOn(DAY.plusDays(2))).isFalse();
            });
    sanctions.tell(new SanctionLifted(SANCTION, "Решение отменено", KEEPER, NOW));
    assertThat(sanctions.projection().of(INSTITUTE).getFirst().holdsOn(DAY)).isFalse();
    assertThat(sanctions.projection().count()).isEqualTo(1);
    sanctions.rows_are_the_same_again_and_after_a_replay("sanction");
  }

  private static Telling<Standings> standings() {
    return new Telling<>(
        (writes, source) -> new Standings(writes, source, new Sanctions(writes, source)));
  }
}
