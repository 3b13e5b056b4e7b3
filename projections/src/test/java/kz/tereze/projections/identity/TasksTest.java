package kz.tereze.projections.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.Tiyn;
import kz.tereze.api.WorkingDays;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.award.AwardEvent;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.Telling;
import kz.tereze.projections.Writes;
import kz.tereze.projections.appeal.Appeals;
import kz.tereze.projections.application.Applications;
import kz.tereze.projections.award.Awards;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.council.Ballots;
import kz.tereze.projections.expert.Experts;
import kz.tereze.projections.grant.Grants;
import kz.tereze.projections.grant.Waiting;
import kz.tereze.projections.need.NeedQuestions;
import kz.tereze.projections.need.Needs;
import kz.tereze.projections.payment.Payments;
import kz.tereze.projections.problem.Problems;
import kz.tereze.projections.registry.Sanctions;
import kz.tereze.projections.registry.Standings;
import kz.tereze.projections.review.Reviews;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class TasksTest {

  private static final PersonId OFFICIAL = PersonId.of("00000000-0000-0000-0000-000000000003");
  private static final PersonId VOTER = PersonId.of("00000000-0000-0000-0000-000000000004");
  private static final Instant NOW = Instant.parse("2026-03-01T05:00:00Z");

  private final Telling<Awards> awards = new Telling<>(Awards::new);
  private final Writes writes = new Writes(awards.source());
  private final Grants grants = new Grants(writes, awards.source());
  private final Tasks tasks =
      new Tasks(
          new Applications(awards.source(), Vaults.seal()),
          new Reviews(awards.source()),
          new Experts(awards.source()),
          awards.projection(),
          grants,
          new Waiting(awards.source()),
          new Payments(writes, awards.source()),
          new Ballots(writes, awards.source()),
          new Needs(writes, awards.source()),
          new NeedQuestions(writes, awards.source()),
          new Calls(awards.source()),
          new Standings(writes, awards.source(), new Sanctions(writes, awards.source())),
          new Problems(writes, awards.source()),
          new Appeals(awards.source()));

  @Test
  void steps_of_a_contract_wait_with_the_day_by_which_they_are_due() {
    var grant = new ApplicationNumber("AP26000002");
    var recipient = new Bin("240140000001");
    var researcher =
        new Acting(
            VOTER, Set.of(Role.RESEARCHER), recipient, Instant.parse("2026-03-03T05:00:00Z"));
    JdbcTemplate jdbc = new JdbcTemplate(awards.source());
    jdbc.update(
        """
        insert into research_grant (irn, call, application, need, recipient, amount, state,
          involved, opened_at, offered_at)
        values ('AP26000002', 'C-2026-001', gen_random_uuid(), 'N-2026-00001', '240140000001',
          1000, 'OFFERED', '{}', '2026-02-26T05:00:00Z', '2026-03-02T05:00:00Z')
        """);
    LocalDate due = WorkingDays.after(LocalDate.of(2026, 3, 2), 10);
    assertThat(grants.find(grant)).isPresent();
    assertThat(tasks.of(researcher)).contains(new Task(Task.Kind.CONTRACT_TO_ACCEPT, 1, due));

    jdbc.update("update research_grant set state = 'IN_FORCE'");
    jdbc.update(
        """
        insert into grant_milestone (irn, number, due_on, result, pilot, state)
        values ('AP26000002', 1, '2026-03-10', '{}', false, 'AWAITED'),
          ('AP26000002', 2, '2026-09-10', '{}', false, 'AWAITED')
        """);
    assertThat(tasks.of(researcher))
        .contains(new Task(Task.Kind.REPORT_TO_SUBMIT, 1, LocalDate.of(2026, 3, 10)));

    jdbc.update(
        "update grant_milestone set state = 'REPORTED', submitted_at = '2026-03-02T05:00:00Z'"
            + " where number = 1");
    assertThat(tasks.of(as(OFFICIAL, Role.OFFICIAL)))
        .containsExactly(
            new Task(
                Task.Kind.REPORT_TO_REVIEW, 1, WorkingDays.after(LocalDate.of(2026, 3, 2), 15)));
    assertThat(tasks.of(as(OFFICIAL, Role.TREASURER))).as("another role").isEmpty();
  }

  @Test
  void a_reported_problem_waits_for_the_office_until_its_last_day() {
    JdbcTemplate jdbc = new JdbcTemplate(awards.source());
    jdbc.update(
        """
        insert into problem (number, kind, place, words_id, words_seal, words_in, answer_by,
          reference, reported_at)
        values ('R-2026-00001', 'OTHER', '/ledger', gen_random_uuid(), 's', 'RU', '2026-03-24',
          'r', now())
        """);
    Task task = new Task(Task.Kind.PROBLEM_TO_ANSWER, 1, LocalDate.of(2026, 3, 24));
    assertThat(tasks.of(as(OFFICIAL, Role.OFFICIAL))).containsExactly(task);
    assertThat(tasks.of(as(OFFICIAL, Role.ADMINISTRATOR))).containsExactly(task);
    jdbc.update("update problem set fate = 'EXPLAINED'");
    assertThat(tasks.of(as(OFFICIAL, Role.ADMINISTRATOR))).isEmpty();
  }

  @Test
  void an_award_waits_for_officials_who_took_no_part_in_it() {
    awards.tell(
        new AwardEvent.AwardProposed(
            new ApplicationNumber("AP26000001"),
            new CallId("C-2026-001"),
            new FundId("KBK-401103"),
            new ApplicationId(new UUID(0, 7)),
            new NeedId("N-2026-00001"),
            new Bin("240140000001"),
            Tiyn.ofTenge(40_000_000),
            BallotId.of("AP26000001", 1),
            List.of(VOTER),
            PersonId.PLATFORM,
            NOW));

    assertThat(tasks.of(as(OFFICIAL, Role.OFFICIAL)))
        .containsExactly(new Task(Task.Kind.AWARD_TO_DECIDE, 1));
    assertThat(tasks.of(as(VOTER, Role.OFFICIAL))).isEmpty();
    assertThat(tasks.of(as(OFFICIAL, Role.RESEARCHER))).as("another role").isEmpty();
  }

  @Test
  void on_the_first_day_nothing_waits_for_anybody() {
    for (Role role : Role.values()) {
      assertThat(tasks.of(as(OFFICIAL, role))).isEmpty();
    }
  }

  private static Acting as(PersonId person, Role role) {
    return new Acting(person, Set.of(role), new Bin("240140000001"), NOW);
  }
}
