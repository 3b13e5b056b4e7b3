package kz.tereze.projections.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.registry.OrganisationEvent.AddressEntered;
import kz.tereze.api.registry.OrganisationEvent.OrganisationRegistered;
import kz.tereze.api.registry.OrganisationEvent.OrganisationRenamed;
import kz.tereze.api.registry.OrganisationKind;
import kz.tereze.projections.Telling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

class OrganisationsTest {

  private static final Bin MINE = new Bin("240140000001");
  private static final Bin UNKNOWN = new Bin("190340901012");
  private static final PersonId SOMEBODY = PersonId.of("00000000-0000-0000-0000-000000000001");
  private static final Instant DAY = Instant.parse("2026-01-12T05:00:00Z");

  private final Telling<Organisations> organisations = new Telling<>(Organisations::new);

  @Test
  void an_organisation_is_known_by_its_newest_name() {
    organisations.tell(
        registered(),
        new OrganisationRenamed(MINE, new Text("Жаңа кеніш", "Новый рудник", null), SOMEBODY, DAY),
        new AddressEntered(MINE, new Text("Балқаш, 1", "г. Балхаш, 1", null), SOMEBODY, DAY));

    assertThat(organisations.projection().name(MINE).ru()).isEqualTo("Новый рудник");
    assertThat(organisations.projection().list("жана", 10, 0)).hasSize(1);
    assertThat(organisations.projection().find(MINE).orElseThrow().address())
        .isEqualTo(new Text("Балқаш, 1", "г. Балхаш, 1", null));
    assertThat(organisations.projection().count("шахта")).isZero();
    organisations.rows_are_the_same_again_and_after_a_replay("organisation");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"г. Балхаш, ул. Абая, 1", "Г.БАЛХАШ ул.Абая 1", " г Балхаш; ул. Абая, 1 "})
  void spellings_of_one_address_are_one_place(String address) {
    organisations.tell(
        registered(),
        new AddressEntered(MINE, new Text("Балқаш, 1", address, null), SOMEBODY, DAY));

    JdbcTemplate jdbc = new JdbcTemplate(organisations.source());
    assertThat(jdbc.queryForObject("select place from organisation", String.class))
        .isEqualTo("гбалхашулабая1");
  }

  @Test
  void an_organisation_nobody_entered_is_called_by_its_number() {
    assertThat(organisations.projection().name(UNKNOWN).kk()).isEqualTo(UNKNOWN.digits());
    assertThat(organisations.projection().names(List.of(UNKNOWN, MINE)))
        .containsOnlyKeys(UNKNOWN, MINE);
  }

  private static OrganisationRegistered registered() {
    return new OrganisationRegistered(
        MINE,
        new Text("Кеніш", "Рудник", null),
        OrganisationKind.SUBSOIL_USER,
        Region.KARAGANDA,
        SOMEBODY,
        DAY);
  }
}
