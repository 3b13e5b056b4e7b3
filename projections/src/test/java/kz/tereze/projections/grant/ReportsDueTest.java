package kz.tereze.projections.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.Command;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.grant.Amendment;
import kz.tereze.api.grant.ChangeReason;
import kz.tereze.api.grant.GrantCommand.DeclareReportOverdue;
import kz.tereze.api.grant.GrantCommand.RemindOfReport;
import kz.tereze.api.grant.GrantEvent;
import kz.tereze.api.grant.Milestone;
import kz.tereze.api.grant.MilestoneReport;
import kz.tereze.api.grant.Plan;
import kz.tereze.api.grant.Report;
import kz.tereze.api.grant.ReportedEvidence;
import kz.tereze.api.grant.Tranche;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.signature.Authority;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;
import kz.tereze.projections.Telling;
import kz.tereze.projections.Writes;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportsDueTest {

  private static final ApplicationNumber GRANT = new ApplicationNumber("AP26000001");
  private static final Bin RECIPIENT = new Bin("240140000001");
  private static final PersonId SOMEBODY = PersonId.of("00000000-0000-0000-0000-000000000001");
  private static final Instant DAY_1 = Instant.parse("2026-01-12T05:00:00Z");
  private static final Text WORDS = new Text("Су", "Вода", "Water");
  private static final LocalDate DUE = LocalDate.of(2026, 6, 1);

  private final Telling<Both> both = new Telling<>(Both::new);

  /// A milestone is due by its own row and its contract's.
  static final class Both {
    private final Grants grants;
    private final Milestones milestones;

    Both(Writes writes, DataSource source) {
      grants = new Grants(writes, source);
      milestones = new Milestones(writes, source);
    }

    @EventHandler
    void on(GrantEvent event) {
      grants.on(event);
      milestones.on(event);
    }

    @ResetHandler
    void reset() {
      grants.reset();
      milestones.reset();
    }
  }

  @Test
  void a_reminder_comes_due_two_weeks_before_and_a_fault_the_day_after() {
    both.tell(opened(), offered());
    assertThat(dueOn(DUE)).as("not in force").isEmpty();

    both.tell(concluded());
    assertThat(dueOn(DUE.minusDays(15))).isEmpty();
    assertThat(dueOn(DUE.minusDays(14))).containsExactly(remind(DUE.minusDays(14)));

    both.tell(new GrantEvent.ReportReminded(GRANT, 1, DUE, PersonId.PLATFORM, DAY_1));
    assertThat(dueOn(DUE)).isEmpty();
    assertThat(dueOn(DUE.plusDays(1))).containsExactly(late(DUE.plusDays(1)));

    both.tell(overdue());
    assertThat(dueOn(DUE.plusDays(1))).isEmpty();
    assertThat(row().isOverdue()).isTrue();
    assertThat(both.projection().milestones.nextOf(RECIPIENT)).hasSize(1);
    both.rows_are_the_same_again_and_after_a_replay("research_grant", "grant_milestone");
  }

  @Test
  void what_is_reported_is_not_due_and_what_is_returned_is_due_again() {
    both.tell(opened(), offered(), concluded(), submitted(null));
    assertThat(dueOn(DUE.plusDays(1))).isEmpty();
    assertThat(both.projection().milestones.nextOf(RECIPIENT)).isEmpty();

    both.tell(new GrantEvent.ReportReturned(GRANT, 1, 1, WORDS, SOMEBODY, DAY_1));
    assertThat(dueOn(DUE.plusDays(1))).contains(late(DUE.plusDays(1)));
  }

  @Test
  void a_file_is_found_behind_other_reports_that_count_or_may() {
    both.tell(opened(), offered(), concluded(), submitted(true));
    ReportedEvidence evidence = both.projection().milestones;
    List<Hash> shown = List.of(new Hash("ef".repeat(32)), new Hash("ab".repeat(32)));
    assertThat(evidence.behindOthers(GRANT, 1, shown)).isEmpty();
    assertThat(evidence.behindOthers(GRANT, 2, shown)).containsExactly(GRANT + "/1");
    assertThat(evidence.behindOthers(new ApplicationNumber("AP26000009"), 1, shown))
        .containsExactly(GRANT + "/1");
    assertThat(evidence.behindOthers(GRANT, 2, shown.subList(0, 1))).isEmpty();
    both.tell(signed(), new GrantEvent.ReportReturned(GRANT, 1, 1, WORDS, SOMEBODY, DAY_1));
    assertThat(evidence.behindOthers(GRANT, 2, shown)).isEmpty();
  }

  @Test
  void a_report_is_due_until_it_is_signed_and_then_waits_for_review() {
    both.tell(opened(), offered(), concluded(), submitted(true));
    assertThat(row().state()).isEqualTo(MilestoneState.UNSIGNED);
    assertThat(row().toSign().orElseThrow().about()).isEqualTo("AP26000001/1/1");
    assertThat(dueOn(DUE.plusDays(1))).contains(late(DUE.plusDays(1)));
    assertThat(both.projection().milestones.nextOf(RECIPIENT)).hasSize(1);
    assertThat(both.projection().milestones.reported(9)).isEmpty();

    both.tell(signed());
    assertThat(row().state()).isEqualTo(MilestoneState.REPORTED);
    assertThat(row().toSign()).isEmpty();
    assertThat(row().isDemonstration()).isTrue();
    assertThat(row().signedAt()).isEqualTo(DAY_1.plusSeconds(60));
    assertThat(dueOn(DUE.plusDays(1))).isEmpty();
    assertThat(both.projection().milestones.reported(9)).hasSize(1);
    both.rows_are_the_same_again_and_after_a_replay("grant_milestone");

    both.tell(new GrantEvent.ReportReturned(GRANT, 1, 1, WORDS, SOMEBODY, DAY_1));
    both.tell(submitted(true));
    assertThat(row().signedAt()).as("the next report has no signature yet").isNull();
  }

  @Test
  void a_change_that_moves_the_day_starts_the_clock_anew() {
    Plan moved = new Plan(List.of(milestone(DUE.plusMonths(2))), tranches());
    both.tell(opened(), offered(), concluded(), overdue());
    both.tell(
        new GrantEvent.ContractAmended(
            GRANT,
            new Amendment(GRANT, 1, moved, null, ChangeReason.LATE_PAYMENT, WORDS),
            SOMEBODY,
            DAY_1));
    assertThat(row().isOverdue()).isFalse();
    assertThat(dueOn(DUE.plusMonths(2).plusDays(1))).hasSize(2);
    both.rows_are_the_same_again_and_after_a_replay("grant_milestone");
  }

  private List<Command> dueOn(LocalDate day) {
    return new ReportsDue(both.projection().milestones).due(noon(day));
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(7, 0).toInstant(java.time.ZoneOffset.UTC);
  }

  private static Command remind(LocalDate day) {
    return new RemindOfReport(GRANT, 1, Acting.platform(noon(day)));
  }

  private static Command late(LocalDate day) {
    return new DeclareReportOverdue(GRANT, 1, Acting.platform(noon(day)));
  }

  private MilestoneRow row() {
    return both.projection().milestones.find(GRANT, 1).orElseThrow();
  }

  private static GrantEvent overdue() {
    return new GrantEvent.ReportFellOverdue(GRANT, RECIPIENT, 1, DUE, PersonId.PLATFORM, DAY_1);
  }

  private static GrantEvent signed() {
    Hash hash = new Hash("cd".repeat(32));
    Statement statement =
        new Statement(MilestoneReport.ACT, "AP26000001/1/1", null, hash, List.of(), "commitment");
    return new GrantEvent.ReportSigned(
        GRANT,
        1,
        1,
        new Signature(statement, hash, SigningPower.RIGHT_TO_SIGN, Authority.DEMONSTRATION),
        SOMEBODY,
        DAY_1.plusSeconds(60));
  }

  private static GrantEvent submitted(@Nullable Boolean toBeSigned) {
    return new GrantEvent.ReportSubmitted(
        GRANT,
        1,
        1,
        new Report(WORDS, Tiyn.ZERO, List.of(new Hash("ab".repeat(32)))),
        toBeSigned,
        SOMEBODY,
        DAY_1);
  }

  private static GrantEvent opened() {
    return new GrantEvent.GrantOpened(
        GRANT,
        new CallId("C-2026-001"),
        null,
        new ApplicationId(new UUID(0, 7)),
        new NeedId("N-2026-00001"),
        RECIPIENT,
        new Tiyn(1_000),
        List.of(SOMEBODY),
        PersonId.PLATFORM,
        DAY_1);
  }

  private static GrantEvent offered() {
    return new GrantEvent.ContractOffered(
        GRANT, null, List.of(milestone(DUE)), tranches(), SOMEBODY, DAY_1);
  }

  private static Milestone milestone(LocalDate due) {
    return new Milestone(1, due, WORDS, false);
  }

  private static List<Tranche> tranches() {
    return List.of(new Tranche(1, new Tiyn(1_000), DUE.plusMonths(1), WORDS, 1));
  }

  private static GrantEvent concluded() {
    return new GrantEvent.ContractConcluded(GRANT, SOMEBODY, DAY_1);
  }
}
