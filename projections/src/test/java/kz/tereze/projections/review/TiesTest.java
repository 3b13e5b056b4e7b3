package kz.tereze.projections.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.expert.Discipline;
import kz.tereze.api.expert.ExpertEvent.ExpertiseDescribed;
import kz.tereze.api.expert.Expertise;
import kz.tereze.api.expert.Tongue;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.registry.Interest;
import kz.tereze.api.registry.InterestEvent.InterestsDeclared;
import kz.tereze.api.registry.InterestKind;
import kz.tereze.api.registry.Work;
import kz.tereze.api.review.Ground;
import kz.tereze.api.review.ReviewEvent.ReviewOpened;
import kz.tereze.api.review.Rubric;
import kz.tereze.api.review.Tie;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.Story;
import kz.tereze.projections.expert.ExpertPool;
import kz.tereze.projections.registry.Declarations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/// One application of the institute, by a leader, to a need of the oil company.
class TiesTest {

  private static final ApplicationId APPLICATION = application(1);
  private static final ApplicationId OTHER = application(2);
  private static final CallId CALL = new CallId("C-2026-001");
  private static final PersonId LEADER = person(1);
  private static final PersonId EXPERT = person(11);
  private static final PersonId STRANGER = person(12);
  private static final Bin INSTITUTE = new Bin("980240903030");
  private static final Bin OIL_COMPANY = new Bin("190340901012");
  private static final Bin UNIVERSITY = new Bin("940640904046");
  private static final Bin ACADEMY = new Bin("040140909090");
  private static final Instant TODAY = Instant.parse("2026-03-02T05:00:00Z");

  private final Story story = new Story();
  private final JdbcTemplate jdbc = new JdbcTemplate(story.source());
  private final Ties ties = new Ties(story.source(), new Freshness(story.source()));

  @BeforeEach
  void an_application_under_review() {
    story.heardBy(ExpertPool::new);
    story.heardBy(Declarations::new);
    story.heardBy(ReviewRegister::new);
    story.heardBy(TieChecks::new);
    jdbc.update(
        """
        insert into need (number, owner, version, status, content, search, site, posted_at,
            changed_at)
        values ('N-2026-00001', ?, 1, 'APPROVED', '{}', '', 'ABAI', now(), now())
        """,
        OIL_COMPANY.digits());
    jdbc.update(
        """
        insert into call (number, fund, terms, search, status, funding, budget, opens_at,
            closes_at, planned_at)
        values ('C-2026-001', 'F', '{}', '', 'ANNOUNCED', 'FUNDED', 1, now(), now(), now())
        """);
    applied(APPLICATION, "AP26000001", INSTITUTE, TODAY, LEADER);
    story.tell(
        new ReviewOpened(
            APPLICATION,
            new ApplicationNumber("AP26000001"),
            CALL,
            new NeedId("N-2026-00001"),
            INSTITUTE,
            List.of(LEADER),
            3,
            Rubric.standard(9),
            PersonId.PLATFORM,
            TODAY),
        described(EXPERT, UNIVERSITY),
        described(STRANGER, UNIVERSITY));
  }

  @Test
  void the_team_is_tied_and_a_stranger_is_not() {
    assertThat(ties.of(APPLICATION)).containsExactly(new Tie(LEADER, Ground.TEAM_MEMBER));
  }

  @Test
  void whoever_works_for_the_applicant_or_for_the_owner_of_the_need_is_tied() {
    story.tell(described(EXPERT, INSTITUTE));
    is(Ground.SAME_ORGANISATION);
    story.tell(described(EXPERT, OIL_COMPANY));
    is(Ground.NEED_OWNER);
    // A member of the team works elsewhere, and the expert with them.
    story.tell(described(LEADER, ACADEMY), described(EXPERT, ACADEMY));
    is(Ground.SAME_ORGANISATION);
  }

  @Test
  void whoever_applied_with_the_team_in_recent_years_is_tied() {
    applied(OTHER, "AP24000009", UNIVERSITY, TODAY.minusSeconds(2 * 31_536_000L), LEADER, EXPERT);
    is(Ground.CO_APPLICANT);
    jdbc.update(
        "update application set submitted_at = submitted_at - interval '2 years'"
            + " where number = 'AP24000009'");
    nobody();
  }

  @Test
  void co_authors_of_recent_years_are_tied() {
    story.tell(
        declared(LEADER, List.of(), new Work("10.1000/a", 2024), new Work("10.1000/b", 2020)),
        declared(EXPERT, List.of(), new Work("10.1000/a", 2024)),
        declared(STRANGER, List.of(), new Work("10.1000/b", 2020)));
    is(Ground.CO_AUTHOR);
  }

  @Test
  void whoever_took_part_in_a_recent_grant_of_the_applicant_is_tied() {
    applied(OTHER, "AP25000002", INSTITUTE, TODAY.minusSeconds(31_536_000L), EXPERT);
    nobody();
    awarded(OTHER, "AP25000002", INSTITUTE);
    is(Ground.PAST_GRANT);
  }

  @Test
  void suppliers_of_the_owner_of_the_need_are_tied() {
    story.tell(declared(EXPERT, List.of(new Interest(InterestKind.SUPPLIER, OIL_COMPANY, null))));
    is(Ground.SUPPLIER_OF_NEED_OWNER);
    story.tell(declared(EXPERT, List.of()));
    nobody();
    // An employer with a grant for a need of the same owner supplies it.
    applied(OTHER, "AP25000002", UNIVERSITY, TODAY.minusSeconds(31_536_000L), person(77));
    awarded(OTHER, "AP25000002", UNIVERSITY);
    assertThat(ties.of(APPLICATION)).contains(new Tie(EXPERT, Ground.SUPPLIER_OF_NEED_OWNER));
  }

  @Test
  void declared_ties_bind_whoever_declared_them() {
    story.tell(declared(EXPERT, List.of(new Interest(InterestKind.FINANCE, INSTITUTE, null))));
    is(Ground.FINANCE);
    story.tell(declared(EXPERT, List.of(new Interest(InterestKind.OTHER, OIL_COMPANY, null))));
    is(Ground.DECLARED);
    story.tell(declared(EXPERT, List.of(new Interest(InterestKind.FAMILY, null, LEADER))));
    is(Ground.FAMILY);
    story.tell(
        declared(EXPERT, List.of()),
        declared(LEADER, List.of(new Interest(InterestKind.FAMILY, null, EXPERT))));
    is(Ground.FAMILY);
  }

  @Test
  void a_new_fact_about_somebody_asks_to_look_again() {
    Ties.Wanted first = ties.wanted(10).getFirst();
    assertThat(first.application()).isEqualTo(APPLICATION);
    ties.done(first);
    assertThat(ties.wanted(10)).isEmpty();

    story.tell(declared(STRANGER, List.of(new Interest(InterestKind.FINANCE, UNIVERSITY, null))));
    assertThat(ties.wanted(10)).isEmpty();
    story.tell(declared(EXPERT, List.of(new Interest(InterestKind.FINANCE, INSTITUTE, null))));
    assertThat(ties.wanted(10)).hasSize(1);
  }

  private void is(Ground ground) {
    assertThat(ties.of(APPLICATION)).contains(new Tie(EXPERT, ground));
    assertThat(ties.of(APPLICATION)).extracting(Tie::person).doesNotContain(STRANGER);
  }

  private void nobody() {
    assertThat(ties.of(APPLICATION)).extracting(Tie::person).containsExactly(LEADER);
  }

  private void applied(
      ApplicationId id, String number, Bin applicant, Instant at, PersonId... team) {
    jdbc.update(
        """
        insert into application (id, call, need, applicant, leader, terms, closes_at, status,
            number, team, drafted_at, saved_at, saved_by, submitted_at, changed_at)
        values (?, 'C-2026-001', 'N-2026-00001', ?, ?, '{}', now(), 'SUBMITTED', ?,
            string_to_array(?, ','), now(), now(), ?, ?::timestamptz, now())
        """,
        id.id(),
        applicant.digits(),
        team[0].id(),
        number,
        String.join(",", Arrays.stream(team).map(PersonId::toString).toList()),
        team[0].id(),
        at.toString());
  }

  private void awarded(ApplicationId id, String number, Bin applicant) {
    jdbc.update(
        """
        insert into award (number, call, application, need, applicant, amount, ballot, involved,
            status, proposed_at, decided_at)
        values (?, 'C-2026-001', ?, 'N-2026-00001', ?, 1, 'B', '{}', 'APPROVED',
            timestamptz '2025-06-01', timestamptz '2025-06-01')
        """,
        number,
        id.id(),
        applicant.digits());
  }

  private static ExpertiseDescribed described(PersonId person, Bin employer) {
    return new ExpertiseDescribed(
        person,
        new Expertise(
            List.of(Discipline.CHEMISTRY), List.of(Tongue.RU), "коррозия труб и баков", 3),
        employer,
        person,
        TODAY);
  }

  private static InterestsDeclared declared(
      PersonId person, List<Interest> interests, Work... works) {
    return new InterestsDeclared(person, interests, List.of(works), person, TODAY);
  }

  private static PersonId person(int number) {
    return new PersonId(new UUID(7, number));
  }

  private static ApplicationId application(int number) {
    return new ApplicationId(new UUID(9, number));
  }
}
