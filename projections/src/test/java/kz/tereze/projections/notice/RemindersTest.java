package kz.tereze.projections.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.PersonId;
import kz.tereze.api.Policy;
import kz.tereze.projections.Columns;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.Writes;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the clock brings, and what runs for each person.
class RemindersTest {

  private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");
  private static final LocalDate TODAY = Kazakhstan.day(NOW);
  private static final PersonId LEADER = new PersonId(new UUID(1, 1));
  private static final PersonId MEMBER = new PersonId(new UUID(1, 2));
  private static final PersonId HEAD = new PersonId(new UUID(1, 3));
  private static final UUID APPLICATION = new UUID(2, 1);
  private static final Bin PAYER = new Bin("120340000044");
  private static final int MANY = 100;

  private final DataSource source = Postgres.freshDatabase();
  private final JdbcClient jdbc = JdbcClient.create(source);
  private final Causes causes = new Causes(new Writes(source), source);
  private final Reminders reminders = new Reminders(source, causes);
  private final Inbox inbox = new Inbox(source);
  private final Deadlines deadlines = new Deadlines(source);

  @Test
  void whoever_still_writes_is_reminded_once_and_again_when_the_deadline_moves() {
    int days = Policy.CALL_REMINDED_DAYS_BEFORE.on(TODAY).value();
    call(NOW.plus(Duration.ofDays(days)).plusSeconds(1));
    draft("DRAFT");
    remind(NOW);
    assertThat(inbox.count(LEADER, null, false)).as("not near yet").isZero();

    remind(NOW.plusSeconds(2));
    remind(NOW.plusSeconds(90));
    assertThat(inbox.count(LEADER, NoticeKind.DEADLINE_NEAR, false)).isEqualTo(1);
    assertThat(inbox.count(MEMBER, NoticeKind.DEADLINE_NEAR, false)).isEqualTo(1);

    jdbc.sql("update call set closes_at = closes_at + interval '1 hour'").update();
    remind(NOW.plus(Duration.ofDays(2)));
    assertThat(inbox.count(LEADER, NoticeKind.DEADLINE_NEAR, false)).isEqualTo(2);
  }

  @Test
  void whoever_has_submitted_is_left_alone() {
    call(NOW.plus(Duration.ofDays(1)));
    draft("SUBMITTED");
    remind(NOW);
    assertThat(inbox.count(LEADER, null, false)).isZero();
  }

  @Test
  void an_expert_is_reminded_of_the_answer_and_then_of_the_scores() {
    int days = Policy.REVIEW_REMINDED_DAYS_BEFORE.on(TODAY).value();
    jdbc.sql(
            """
            insert into review (application, number, call, applicant, team, experts_needed,
              opened_at)
            values (?, 'AP26000001', 'C-2026-001', '990140000017', '{}', 3, now())
            """)
        .param(APPLICATION)
        .update();
    jdbc.sql(
            """
            insert into review_assignment (application, expert, state, assigned_at, answer_by)
            values (?, ?, 'ASSIGNED', now(), ?)
            """)
        .params(APPLICATION, LEADER.id(), TODAY.plusDays(days))
        .update();
    remind(NOW);
    remind(NOW);
    assertThat(inbox.count(LEADER, NoticeKind.REVIEW_NEAR, false)).isEqualTo(1);
    assertThat(deadlines.of(LEADER, NOW))
        .singleElement()
        .satisfies(one -> assertThat(one.duty()).isEqualTo(Duty.ANSWER));

    jdbc.sql("update review_assignment set state = 'UNCONFLICTED', score_by = ?")
        .param(TODAY.plusDays(days))
        .update();
    remind(NOW.plus(Duration.ofDays(1)));
    remind(NOW.plus(Duration.ofDays(days + 1)));
    assertThat(inbox.count(LEADER, NoticeKind.REVIEW_NEAR, false)).isEqualTo(2);
  }

  @Test
  void a_company_is_told_once_that_its_levy_is_not_paid() {
    jdbc.sql(
            """
            insert into person (id, name, email, username, bin, roles, seen_at)
            values (?, 'A', 'a@example.kz', 'a', ?, 'SUBSOIL_USER', now()),
              (?, 'B', 'b@example.kz', 'b', ?, 'RESEARCHER', now())
            """)
        .params(LEADER.id(), PAYER.digits(), MEMBER.id(), PAYER.digits())
        .update();
    jdbc.sql(
            """
            insert into obligation (key, payer, year, regime, base, rate_basis_points,
              legal_reference, due, pay_by, assessed_at)
            values ('120340000044-2026-CODE', ?, 2026, 'CODE', 100000, 100, '', 1000,
              '2026-07-01', '2026-03-01T05:00:00Z')
            """)
        .param(PAYER.digits())
        .update();
    remind(Instant.parse("2026-07-01T18:00:00Z"));
    assertThat(inbox.count(LEADER, null, false)).as("the last day is not over").isZero();
    remind(Instant.parse("2026-07-01T19:00:01Z"));
    remind(NOW);
    assertThat(inbox.of(LEADER, NoticeKind.LEVY_OVERDUE, false, MANY, 0))
        .singleElement()
        .satisfies(
            told ->
                assertThat(told.said())
                    .containsEntry("amount", 1000)
                    .containsEntry("until", "2026-07-01"));
    assertThat(inbox.count(MEMBER, null, false)).isZero();
  }

  @Test
  void everybody_sees_their_own_terms_in_order() {
    call(NOW.plus(Duration.ofDays(20)));
    draft("DRAFT");
    jdbc.sql("update application set number = 'AP26000009', closes_at = ?")
        .param(Columns.time(NOW.plus(Duration.ofDays(20))))
        .update();
    jdbc.sql(
            """
            insert into research_grant (irn, call, application, need, recipient, amount, state,
              involved, opened_at)
            values ('AP26000009', 'C', 'A', 'N', '990140000017', 1, 'IN_FORCE', '{}', now())
            """)
        .update();
    jdbc.sql(
            """
            insert into grant_milestone (irn, number, due_on, result, pilot, state)
            values ('AP26000009', 1, ?, '{}', false, 'ACCEPTED'),
              ('AP26000009', 2, ?, '{}', false, 'AWAITED')
            """)
        .params(TODAY.plusDays(1), TODAY.plusDays(2))
        .update();
    jdbc.sql(
            """
            insert into officer (bin, person, office, since)
            values ('990140000017', ?, 'HEAD', now())
            """)
        .param(HEAD.id())
        .update();
    jdbc.sql(
            """
            insert into ballot (ballot, council, kind, reference, version, quorum, majority,
              opened_at, closes_at)
            values ('X-B1', 'NTS', 'NEED', 'N', 1, '', '', now(), ?)
            """)
        .param(Columns.time(NOW.plus(Duration.ofDays(3))))
        .update();
    jdbc.sql(
            """
            insert into ballot_seat (ballot, member, employer, recused_by_rule)
            values ('X-B1', ?, '', false)
            """)
        .param(LEADER.toString())
        .update();

    assertThat(deadlines.of(LEADER, NOW))
        .extracting(Deadline::duty)
        .containsExactly(Duty.REPORT, Duty.VOTE, Duty.SUBMIT);
    assertThat(deadlines.of(HEAD, NOW)).extracting(Deadline::duty).containsExactly(Duty.REPORT);
    assertThat(deadlines.of(MEMBER, NOW)).extracting(Deadline::duty).containsExactly(Duty.SUBMIT);
  }

  @Test
  void a_calendar_address_opens_one_persons_terms_until_another_is_drawn() {
    String first = deadlines.makeLink(LEADER, NOW);
    assertThat(deadlines.linked(first)).contains(LEADER);
    assertThat(jdbc.sql("select hash from calendar_link").query(String.class).single())
        .isNotEqualTo(first);
    String second = deadlines.makeLink(LEADER, NOW);
    assertThat(deadlines.linked(first)).isEmpty();
    assertThat(deadlines.linked(second)).contains(LEADER);
    deadlines.dropLink(LEADER);
    assertThat(deadlines.linked(second)).isEmpty();
  }

  private void remind(Instant now) {
    reminders.note(now);
    causes.tell(MANY, now);
  }

  private void call(Instant closes) {
    jdbc.sql(
            """
            insert into call (number, fund, terms, search, status, funding, budget, opens_at,
              closes_at, planned_at, announced_at)
            values ('C-2026-001', 'F', '', '', 'ANNOUNCED', 'GIVEN', 1, now(), ?, now(), now())
            """)
        .param(Columns.time(closes))
        .update();
  }

  private void draft(String status) {
    jdbc.sql(
            """
            insert into application (id, call, need, applicant, leader, terms, closes_at, status,
              drafted_at, saved_at, saved_by, changed_at)
            values (?, 'C-2026-001', 'N', '990140000017', ?, '', now(), ?, now(), now(), ?, now())
            """)
        .params(APPLICATION, LEADER.id(), status, LEADER.id())
        .update();
    jdbc.sql(
            """
            insert into application_member (application, person, answer, invited_at)
            values (?, ?, 'INVITED', now())
            """)
        .params(APPLICATION, MEMBER.id())
        .update();
  }
}
