package kz.tereze.domain.registry;

import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.ADMINISTRATOR;
import static kz.tereze.domain.People.INSTITUTE;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.person;

import java.time.LocalDate;
import kz.tereze.api.PersonId;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.registry.Office;
import kz.tereze.api.registry.OrganisationCommand.AccreditOrganisation;
import kz.tereze.api.registry.OrganisationCommand.NameOfficer;
import kz.tereze.api.registry.OrganisationCommand.ReleaseOfficer;
import kz.tereze.api.registry.OrganisationCommand.WithdrawAccreditation;
import kz.tereze.api.registry.OrganisationEvent.AccreditationWithdrawn;
import kz.tereze.api.registry.OrganisationEvent.OfficerNamed;
import kz.tereze.api.registry.OrganisationEvent.OfficerReleased;
import kz.tereze.api.registry.OrganisationEvent.OrganisationAccredited;
import kz.tereze.api.registry.OrganisationEvent.OrganisationRegistered;
import kz.tereze.api.registry.OrganisationKind;
import kz.tereze.api.registry.OrganisationRule;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class LeadershipTest {

  private static final PersonId DIRECTOR = person(60);
  private static final PersonId SUCCESSOR = person(61);
  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final LocalDate UNTIL = LocalDate.of(2030, 12, 31);
  private static final String REASON = "The institute was closed by order.";

  private final FixtureConfiguration<Organisation> institute = Fixtures.of(Organisation.class);

  @Test
  void an_administrator_enters_who_leads() {
    institute
        .given(registered())
        .when(new NameOfficer(INSTITUTE, DIRECTOR, Office.HEAD, ADMINISTRATOR))
        .expectEvents(named(DIRECTOR, Office.HEAD));
    silent(
        institute
            .given(registered(), named(DIRECTOR, Office.HEAD))
            .when(new NameOfficer(INSTITUTE, DIRECTOR, Office.HEAD, ADMINISTRATOR)));
    institute
        .given(registered())
        .when(new NameOfficer(INSTITUTE, DIRECTOR, Office.HEAD, OFFICIAL))
        .expectException(refusedBy(OrganisationRule.KEPT_BY_ADMINISTRATOR));
  }

  @Test
  void a_new_head_takes_the_place_of_the_old_one() {
    institute
        .given(registered(), named(DIRECTOR, Office.HEAD))
        .when(new NameOfficer(INSTITUTE, SUCCESSOR, Office.HEAD, ADMINISTRATOR))
        .expectEvents(
            new OfficerReleased(INSTITUTE, DIRECTOR, ADMINISTRATOR.person(), NOON),
            named(SUCCESSOR, Office.HEAD));
    institute
        .given(registered(), named(DIRECTOR, Office.HEAD))
        .when(new NameOfficer(INSTITUTE, SUCCESSOR, Office.DEPUTY, ADMINISTRATOR))
        .expectEvents(named(SUCCESSOR, Office.DEPUTY));
  }

  @Test
  void only_an_officer_is_released() {
    institute
        .given(registered(), named(DIRECTOR, Office.HEAD))
        .when(new ReleaseOfficer(INSTITUTE, DIRECTOR, ADMINISTRATOR))
        .expectEvents(new OfficerReleased(INSTITUTE, DIRECTOR, ADMINISTRATOR.person(), NOON));
    institute
        .given(registered())
        .when(new ReleaseOfficer(INSTITUTE, DIRECTOR, ADMINISTRATOR))
        .expectException(refusedBy(OrganisationRule.LEADS_THE_ORGANISATION));
  }

  @Test
  void an_accreditation_has_a_number_and_an_end() {
    institute.given(registered()).when(accredit("MK 000123", UNTIL)).expectEvents(accredited());
    silent(institute.given(registered(), accredited()).when(accredit("MK 000123", UNTIL)));
    institute
        .given(registered())
        .when(accredit("MK", UNTIL))
        .expectException(refusedBy(OrganisationRule.ACCREDITATION_COMPLETE));
    institute
        .given(registered())
        .when(accredit("MK 000123", FROM))
        .expectException(refusedBy(OrganisationRule.ACCREDITATION_COMPLETE));
  }

  @Test
  void an_accreditation_is_withdrawn_with_a_reason() {
    institute
        .given(registered(), accredited())
        .when(new WithdrawAccreditation(INSTITUTE, REASON, ADMINISTRATOR))
        .expectEvents(new AccreditationWithdrawn(INSTITUTE, REASON, ADMINISTRATOR.person(), NOON));
    institute
        .given(registered(), accredited())
        .when(new WithdrawAccreditation(INSTITUTE, "closed", ADMINISTRATOR))
        .expectException(refusedBy(OrganisationRule.REASON_GIVEN));
    institute
        .given(registered())
        .when(new WithdrawAccreditation(INSTITUTE, REASON, ADMINISTRATOR))
        .expectException(refusedBy(OrganisationRule.IS_ACCREDITED));
  }

  private static void silent(ResultValidator<Organisation> result) {
    result.expectSuccessfulHandlerExecution().expectNoEvents();
  }

  private static AccreditOrganisation accredit(String certificate, LocalDate until) {
    return new AccreditOrganisation(INSTITUTE, certificate, FROM, until, ADMINISTRATOR);
  }

  private static OrganisationAccredited accredited() {
    return new OrganisationAccredited(
        INSTITUTE, "MK 000123", FROM, UNTIL, ADMINISTRATOR.person(), NOON);
  }

  private static OfficerNamed named(PersonId person, Office office) {
    return new OfficerNamed(INSTITUTE, person, office, ADMINISTRATOR.person(), NOON);
  }

  private static OrganisationRegistered registered() {
    return new OrganisationRegistered(
        INSTITUTE,
        new Text("Институт", "Институт", null),
        OrganisationKind.RESEARCH_INSTITUTE,
        Region.ALMATY,
        ADMINISTRATOR.person(),
        NOON);
  }
}
