package kz.tereze.domain.registry;

import static kz.tereze.domain.Fixtures.corruptHistory;
import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.ADMINISTRATOR;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OIL_COMPANY;

import kz.tereze.api.Acting;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.registry.OrganisationCommand.EnterAddress;
import kz.tereze.api.registry.OrganisationCommand.RegisterOrganisation;
import kz.tereze.api.registry.OrganisationCommand.RenameOrganisation;
import kz.tereze.api.registry.OrganisationEvent.AddressEntered;
import kz.tereze.api.registry.OrganisationEvent.OrganisationRegistered;
import kz.tereze.api.registry.OrganisationEvent.OrganisationRenamed;
import kz.tereze.api.registry.OrganisationKind;
import kz.tereze.api.registry.OrganisationRule;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class OrganisationTest {

  private static final Text NAME = new Text("Ембімұнай", "Эмбанефть", "Emba Oil");
  private static final Text NEW_NAME = new Text("Жаңа Ембімұнай", "Новая Эмбанефть", null);

  private static final Text ADDRESS =
      new Text("Атырау, Исатай к., 1", "Атырау, ул. Исатая, 1", null);

  private final FixtureConfiguration<Organisation> organisation = Fixtures.of(Organisation.class);

  @Test
  void an_administrator_enters_an_organisation() {
    organisation
        .givenNoPriorActivity()
        .when(register(NAME, ADMINISTRATOR))
        .expectEvents(registered());
  }

  @Test
  void nobody_else_keeps_the_register() {
    organisation
        .givenNoPriorActivity()
        .when(register(NAME, OFFICIAL))
        .expectException(refusedBy(OrganisationRule.KEPT_BY_ADMINISTRATOR));
    organisation
        .given(registered())
        .when(rename(NEW_NAME, OFFICIAL))
        .expectException(refusedBy(OrganisationRule.KEPT_BY_ADMINISTRATOR));
  }

  @Test
  void a_name_is_there_in_both_state_languages_and_short_enough() {
    organisation
        .givenNoPriorActivity()
        .when(register(new Text("", "Эмбанефть", "Emba Oil"), ADMINISTRATOR))
        .expectException(refusedBy(OrganisationRule.NAME_IN_STATE_LANGUAGES));
    organisation
        .given(registered())
        .when(rename(new Text("Ембімұнай", "н".repeat(301), null), ADMINISTRATOR))
        .expectException(refusedBy(OrganisationRule.NAME_IN_STATE_LANGUAGES));
  }

  @Test
  void a_bin_is_entered_once() {
    organisation
        .given(registered(), renamed())
        .when(register(NAME, ADMINISTRATOR))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    organisation
        .given(registered())
        .when(register(NEW_NAME, ADMINISTRATOR))
        .expectException(refusedBy(OrganisationRule.REGISTERED_ONCE));
  }

  @Test
  void an_organisation_gets_a_new_name_once() {
    organisation.given(registered()).when(rename(NEW_NAME, ADMINISTRATOR)).expectEvents(renamed());
    organisation
        .given(registered(), renamed())
        .when(rename(NEW_NAME, ADMINISTRATOR))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void an_address_is_entered_once_by_an_administrator_in_both_state_languages() {
    organisation
        .given(registered())
        .when(enter(ADDRESS, ADMINISTRATOR))
        .expectEvents(addressEntered());
    organisation
        .given(registered(), addressEntered())
        .when(enter(ADDRESS, ADMINISTRATOR))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    organisation
        .given(registered())
        .when(enter(ADDRESS, OFFICIAL))
        .expectException(refusedBy(OrganisationRule.KEPT_BY_ADMINISTRATOR));
    organisation
        .given(registered())
        .when(enter(new Text("", "Атырау, ул. Исатая, 1", null), ADMINISTRATOR))
        .expectException(refusedBy(OrganisationRule.ADDRESS_IN_STATE_LANGUAGES));
    organisation
        .given(registered())
        .when(enter(new Text("Атырау", "А".repeat(301), null), ADMINISTRATOR))
        .expectException(refusedBy(OrganisationRule.ADDRESS_IN_STATE_LANGUAGES));
  }

  private static EnterAddress enter(Text address, Acting by) {
    return new EnterAddress(OIL_COMPANY, address, by);
  }

  private static AddressEntered addressEntered() {
    return new AddressEntered(OIL_COMPANY, ADDRESS, ADMINISTRATOR.person(), NOON);
  }

  @Test
  void a_second_registration_on_record_is_a_corrupt_history() {
    organisation
        .given(registered(), registered())
        .when(rename(NEW_NAME, ADMINISTRATOR))
        .expectException(corruptHistory());
  }

  private static RegisterOrganisation register(Text name, Acting by) {
    return new RegisterOrganisation(
        OIL_COMPANY, name, OrganisationKind.SUBSOIL_USER, Region.ATYRAU, by);
  }

  private static RenameOrganisation rename(Text name, Acting by) {
    return new RenameOrganisation(OIL_COMPANY, name, by);
  }

  private static OrganisationRegistered registered() {
    return new OrganisationRegistered(
        OIL_COMPANY,
        NAME,
        OrganisationKind.SUBSOIL_USER,
        Region.ATYRAU,
        ADMINISTRATOR.person(),
        NOON);
  }

  private static OrganisationRenamed renamed() {
    return new OrganisationRenamed(OIL_COMPANY, NEW_NAME, ADMINISTRATOR.person(), NOON);
  }
}
