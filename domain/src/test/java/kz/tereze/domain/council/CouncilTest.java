package kz.tereze.domain.council;

import static kz.tereze.domain.Fixtures.corruptHistory;
import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.ADMINISTRATOR;
import static kz.tereze.domain.People.INSTITUTE;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OIL_COMPANY;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.council.Sitting.BALLOT;
import static kz.tereze.domain.council.Sitting.COUNCIL;
import static kz.tereze.domain.council.Sitting.NAME;
import static kz.tereze.domain.council.Sitting.SUBJECT;
import static kz.tereze.domain.council.Sitting.appointed;
import static kz.tereze.domain.council.Sitting.employer;
import static kz.tereze.domain.council.Sitting.established;
import static kz.tereze.domain.council.Sitting.member;
import static kz.tereze.domain.council.Sitting.seat;

import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.council.BallotEvent.BallotOpened;
import kz.tereze.api.council.CouncilCommand.AppointMember;
import kz.tereze.api.council.CouncilCommand.CallBallot;
import kz.tereze.api.council.CouncilCommand.DismissMember;
import kz.tereze.api.council.CouncilCommand.EstablishCouncil;
import kz.tereze.api.council.CouncilCommand.NameChair;
import kz.tereze.api.council.CouncilEvent;
import kz.tereze.api.council.CouncilEvent.BallotCalled;
import kz.tereze.api.council.CouncilEvent.MemberAppointed;
import kz.tereze.api.council.CouncilEvent.MemberDismissed;
import kz.tereze.api.council.CouncilRule;
import kz.tereze.api.council.Seat;
import kz.tereze.api.registry.Office;
import kz.tereze.domain.Fixtures;
import kz.tereze.domain.KnownRegister;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class CouncilTest {

  private final KnownRegister register = new KnownRegister();
  private final FixtureConfiguration<Council> council =
      Fixtures.of(Council.class).registerInjectableResource(register);

  @Test
  void an_administrator_enters_a_council_once() {
    council
        .givenNoPriorActivity()
        .when(new EstablishCouncil(COUNCIL, NAME, ADMINISTRATOR))
        .expectEvents(established());
    silent(council.given(established()).when(new EstablishCouncil(COUNCIL, NAME, ADMINISTRATOR)));
    council
        .given(established())
        .when(new EstablishCouncil(COUNCIL, new Text("Кеңес", "Совет", null), ADMINISTRATOR))
        .expectException(refusedBy(CouncilRule.ESTABLISHED_ONCE));
  }

  @Test
  void a_council_has_a_name_in_both_state_languages() {
    council
        .givenNoPriorActivity()
        .when(new EstablishCouncil(COUNCIL, new Text("Кеңес", "", null), ADMINISTRATOR))
        .expectException(refusedBy(CouncilRule.NAME_IN_STATE_LANGUAGES));
  }

  @Test
  void nobody_but_an_administrator_keeps_councils() {
    council
        .givenNoPriorActivity()
        .when(new EstablishCouncil(COUNCIL, NAME, OFFICIAL))
        .expectException(refusedBy(CouncilRule.KEPT_BY_ADMINISTRATOR));
    council
        .given(established())
        .when(appoint(member(1), employer(1), OFFICIAL))
        .expectException(refusedBy(CouncilRule.KEPT_BY_ADMINISTRATOR));
    council
        .given(established(), appointed(1))
        .when(new DismissMember(COUNCIL, member(1), OFFICIAL))
        .expectException(refusedBy(CouncilRule.KEPT_BY_ADMINISTRATOR));
  }

  @Test
  void an_administrator_names_a_member_as_chair() {
    CouncilEvent.ChairNamed named =
        new CouncilEvent.ChairNamed(COUNCIL, member(1), ADMINISTRATOR.person(), ADMINISTRATOR.at());
    NameChair naming = new NameChair(COUNCIL, member(1), ADMINISTRATOR);
    council.given(established(), appointed(1)).when(naming).expectEvents(named);
    silent(council.given(established(), appointed(1), named).when(naming));
    council.given(established()).when(naming).expectException(refusedBy(CouncilRule.IS_A_MEMBER));
    council
        .given(established(), appointed(1))
        .when(new NameChair(COUNCIL, member(1), OFFICIAL))
        .expectException(refusedBy(CouncilRule.KEPT_BY_ADMINISTRATOR));
  }

  @Test
  void a_member_is_appointed_once() {
    council
        .given(established())
        .when(appoint(member(1), employer(1), ADMINISTRATOR))
        .expectEvents(appointed(1));
    silent(
        council
            .given(established(), appointed(1))
            .when(appoint(member(1), employer(1), ADMINISTRATOR)));
    council
        .given(established(), appointed(1))
        .when(appoint(member(1), employer(2), ADMINISTRATOR))
        .expectException(refusedBy(CouncilRule.ONE_SEAT_PER_PERSON));
  }

  @Test
  void an_organisation_has_one_seat() {
    council
        .given(established(), appointed(1))
        .when(appoint(member(2), employer(1), ADMINISTRATOR))
        .expectException(refusedBy(CouncilRule.ONE_SEAT_PER_ORGANISATION));
    council
        .given(established(), appointed(1), dismissed(1))
        .when(appoint(member(2), employer(1), ADMINISTRATOR))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void a_term_has_an_end_within_the_policy_and_the_seat_is_free_after_it() {
    council
        .given(established())
        .when(appoint(1, LocalDate.of(2026, 1, 1), LocalDate.of(2029, 1, 1)))
        .expectSuccessfulHandlerExecution();
    council
        .given(established())
        .when(appoint(1, LocalDate.of(2026, 1, 1), LocalDate.of(2029, 1, 2)))
        .expectException(refusedBy(CouncilRule.TERM_WITHIN_LIMITS));
    council
        .given(established())
        .when(appoint(1, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1)))
        .expectException(refusedBy(CouncilRule.TERM_WITHIN_LIMITS));
    council
        .given(established(), appointed(1))
        .when(appoint(1, Sitting.TERM_ENDS, Sitting.TERM_ENDS.plusYears(1)))
        .expectException(refusedBy(CouncilRule.ONE_SEAT_PER_PERSON));
    council
        .given(established(), appointed(1))
        .when(appoint(1, Sitting.TERM_ENDS.plusDays(1), Sitting.TERM_ENDS.plusYears(1)))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void nobody_who_leads_an_applicant_is_appointed() {
    register.led(INSTITUTE, member(1), Office.DEPUTY);
    council
        .given(established())
        .when(appoint(member(1), employer(1), ADMINISTRATOR))
        .expectSuccessfulHandlerExecution();
    register.accredited(INSTITUTE);
    council
        .given(established())
        .when(appoint(member(1), employer(1), ADMINISTRATOR))
        .expectException(refusedBy(CouncilRule.NO_OFFICER_OF_AN_APPLICANT));
  }

  @Test
  void whoever_came_to_lead_an_applicant_is_recused_and_whoever_s_term_is_over_has_no_seat() {
    register.accredited(INSTITUTE).led(INSTITUTE, member(2), Office.HEAD);
    council
        .given(
            established(),
            appointed(1),
            appointed(2),
            new MemberAppointed(
                COUNCIL,
                member(3),
                employer(3),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2026, 8, 31),
                ADMINISTRATOR.person(),
                NOON))
        .when(new CallBallot(COUNCIL, BALLOT, SUBJECT, PLATFORM))
        .expectEvents(called(), Sitting.opened(List.of(seat(1), seat(2)), member(2)));
  }

  @Test
  void an_appointment_older_than_terms_holds() {
    council
        .given(
            established(),
            new MemberAppointed(
                COUNCIL, member(1), employer(1), null, null, ADMINISTRATOR.person(), NOON))
        .when(new CallBallot(COUNCIL, BALLOT, SUBJECT, PLATFORM))
        .expectEvents(called(), Sitting.opened(List.of(seat(1))));
  }

  @Test
  void only_a_member_is_dismissed() {
    council
        .given(established(), appointed(1))
        .when(new DismissMember(COUNCIL, member(1), ADMINISTRATOR))
        .expectEvents(dismissed(1));
    silent(
        council
            .given(established(), appointed(1), dismissed(1))
            .when(new DismissMember(COUNCIL, member(1), ADMINISTRATOR)));
    council
        .given(established(), appointed(1))
        .when(new DismissMember(COUNCIL, member(2), ADMINISTRATOR))
        .expectException(refusedBy(CouncilRule.IS_A_MEMBER));
  }

  @Test
  void a_ballot_opens_with_the_seats_of_the_moment_and_recuses_the_owner() {
    Seat owners = new Seat(member(3), OIL_COMPANY);
    council
        .given(
            established(),
            appointed(1),
            appointed(2),
            appointed(member(3), OIL_COMPANY),
            dismissed(2))
        .when(new CallBallot(COUNCIL, BALLOT, SUBJECT, PLATFORM))
        .expectEvents(called(), Sitting.opened(List.of(seat(1), owners), member(3)));
  }

  @Test
  void a_ballot_opens_once_and_only_by_the_platform() {
    silent(
        council
            .given(established(), appointed(1), called())
            .when(new CallBallot(COUNCIL, BALLOT, SUBJECT, PLATFORM)));
    council
        .given(established(), appointed(1))
        .when(new CallBallot(COUNCIL, BALLOT, SUBJECT, OFFICIAL))
        .expectException(refusedBy(CouncilRule.OPENED_BY_THE_PLATFORM));
  }

  @Test
  void a_ballot_says_which_law_its_shares_come_from() {
    BallotOpened opened = Sitting.opened(List.of(seat(1)));
    council
        .given(established(), appointed(1))
        .when(new CallBallot(COUNCIL, BALLOT, SUBJECT, PLATFORM))
        .expectEvents(called(), opened);
  }

  @Test
  void two_seats_of_one_person_are_a_corrupt_history() {
    council
        .given(established(), appointed(1), appointed(1))
        .when(new DismissMember(COUNCIL, member(1), ADMINISTRATOR))
        .expectException(corruptHistory());
  }

  private static void silent(ResultValidator<Council> result) {
    result.expectSuccessfulHandlerExecution().expectNoEvents();
  }

  private static AppointMember appoint(PersonId member, Bin employer, Acting by) {
    return new AppointMember(COUNCIL, member, employer, Sitting.TERM_BEGINS, Sitting.TERM_ENDS, by);
  }

  private static AppointMember appoint(int number, LocalDate from, LocalDate until) {
    return new AppointMember(COUNCIL, member(number), employer(number), from, until, ADMINISTRATOR);
  }

  private static MemberDismissed dismissed(int number) {
    return new MemberDismissed(COUNCIL, member(number), ADMINISTRATOR.person(), NOON);
  }

  private static BallotCalled called() {
    return new BallotCalled(COUNCIL, BALLOT, PersonId.PLATFORM, NOON);
  }
}
