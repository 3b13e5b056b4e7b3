package kz.tereze.domain.grant;

import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.INSTITUTE;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.grant.Granted.GRANT;
import static kz.tereze.domain.grant.Granted.MILESTONES;
import static kz.tereze.domain.grant.Granted.TODAY;
import static kz.tereze.domain.grant.Granted.TRANCHES;
import static kz.tereze.domain.grant.Granted.WHY;
import static kz.tereze.domain.grant.Granted.inForce;
import static kz.tereze.domain.grant.Granted.met;
import static kz.tereze.domain.grant.Granted.submitted;
import static kz.tereze.domain.grant.Granted.submittedOfOld;
import static kz.tereze.domain.grant.Granted.unsigned;
import static kz.tereze.domain.grant.Granted.with;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.PersonId;
import kz.tereze.api.grant.Amendment;
import kz.tereze.api.grant.ChangeReason;
import kz.tereze.api.grant.GrantCommand.DeclareReportOverdue;
import kz.tereze.api.grant.GrantCommand.RemindOfReport;
import kz.tereze.api.grant.GrantEvent;
import kz.tereze.api.grant.GrantEvent.AmendmentProposed;
import kz.tereze.api.grant.GrantEvent.ContractAmended;
import kz.tereze.api.grant.GrantEvent.ContractSuspended;
import kz.tereze.api.grant.GrantEvent.ReportFellOverdue;
import kz.tereze.api.grant.GrantEvent.ReportReminded;
import kz.tereze.api.grant.GrantRule;
import kz.tereze.api.grant.Milestone;
import kz.tereze.api.grant.Plan;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/// Reports come due by the clock.
class ReportClockTest {

  private static final LocalDate DUE = MILESTONES.getFirst().dueOn();

  @Test
  void the_recipient_is_reminded_two_weeks_before_and_once() {
    after(inForce()).when(new RemindOfReport(GRANT, 1, on(DUE.minusDays(15)))).expectNoEvents();
    Acting near = on(DUE.minusDays(14));
    after(inForce()).when(new RemindOfReport(GRANT, 1, near)).expectEvents(reminded(near));
    after(with(inForce(), reminded(near)))
        .when(new RemindOfReport(GRANT, 1, on(DUE)))
        .expectNoEvents();
  }

  @Test
  void a_report_that_did_not_come_is_a_fact_once() {
    after(inForce()).when(new DeclareReportOverdue(GRANT, 1, on(DUE))).expectNoEvents();
    Acting late = on(DUE.plusDays(1));
    after(inForce()).when(new DeclareReportOverdue(GRANT, 1, late)).expectEvents(overdue(late));
    after(with(inForce(), overdue(late)))
        .when(new DeclareReportOverdue(GRANT, 1, late))
        .expectNoEvents();
    after(with(inForce(), overdue(late))).when(new RemindOfReport(GRANT, 1, late)).expectNoEvents();
  }

  @Test
  void what_was_reported_or_accepted_or_is_suspended_is_not_due() {
    Acting late = on(DUE.plusDays(1));
    DeclareReportOverdue asked = new DeclareReportOverdue(GRANT, 1, late);
    after(with(inForce(), submitted(1, 1))).when(asked).expectNoEvents();
    after(with(inForce(), submittedOfOld(1, 1))).when(asked).expectNoEvents();
    after(with(inForce(), met(1))).when(asked).expectNoEvents();
    after(with(inForce(), new ContractSuspended(GRANT, null, null, WHY, OFFICIAL.person(), NOON)))
        .when(asked)
        .expectNoEvents();
    after(inForce()).when(new DeclareReportOverdue(GRANT, 9, late)).expectNoEvents();
  }

  @Test
  void a_report_that_nobody_signed_did_not_come() {
    Acting near = on(DUE.minusDays(14));
    after(with(inForce(), unsigned(1, 1)))
        .when(new RemindOfReport(GRANT, 1, near))
        .expectEvents(reminded(near));
    Acting late = on(DUE.plusDays(1));
    after(with(inForce(), unsigned(1, 1)))
        .when(new DeclareReportOverdue(GRANT, 1, late))
        .expectEvents(overdue(late));
  }

  @Test
  void a_change_that_moves_the_day_starts_the_clock_anew() {
    Milestone first = MILESTONES.getFirst();
    Milestone moved = new Milestone(1, DUE.plusMonths(2), first.result(), first.pilot());
    Amendment longer =
        new Amendment(
            GRANT,
            1,
            new Plan(List.of(moved, MILESTONES.get(1)), TRANCHES),
            null,
            ChangeReason.EQUIPMENT_DELAYED,
            WHY);
    GrantEvent[] changed =
        with(
            inForce(),
            overdue(on(DUE.plusDays(1))),
            new AmendmentProposed(GRANT, longer, OFFICIAL.person(), NOON),
            new ContractAmended(GRANT, longer, OFFICIAL.person(), NOON));
    after(changed).when(new DeclareReportOverdue(GRANT, 1, on(DUE.plusDays(2)))).expectNoEvents();
    Acting near = on(moved.dueOn());
    after(changed)
        .when(new RemindOfReport(GRANT, 1, near))
        .expectEvents(new ReportReminded(GRANT, 1, moved.dueOn(), PersonId.PLATFORM, near.at()));
  }

  @Test
  void only_the_clock_says_so() {
    after(inForce())
        .when(new RemindOfReport(GRANT, 1, OFFICIAL))
        .expectException(refusedBy(GrantRule.FOLLOWS_FROM_A_FACT));
    after(inForce())
        .when(new DeclareReportOverdue(GRANT, 1, OFFICIAL))
        .expectException(refusedBy(GrantRule.FOLLOWS_FROM_A_FACT));
  }

  private static Acting on(LocalDate day) {
    return Acting.platform(NOON.plus(Duration.ofDays(ChronoUnit.DAYS.between(TODAY, day))));
  }

  private static ReportReminded reminded(Acting by) {
    return new ReportReminded(GRANT, 1, DUE, PersonId.PLATFORM, by.at());
  }

  private static ReportFellOverdue overdue(Acting by) {
    return new ReportFellOverdue(GRANT, INSTITUTE, 1, DUE, PersonId.PLATFORM, by.at());
  }

  private static TestExecutor<Grant> after(GrantEvent... events) {
    return Granted.fixture().given((Object[]) events);
  }
}
