package kz.tereze.projections.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.GrantEvent;
import kz.tereze.api.grant.Milestone;
import kz.tereze.api.grant.ReportedEvidence;
import kz.tereze.api.signature.Authority;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import kz.tereze.projections.json.TerezeJson;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What grants promised, what was reported, and what came of it.
@ReadModel
public final class Milestones implements ReportedEvidence {

  private final Writes writes;
  private final JdbcClient jdbc;

  public Milestones(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(GrantEvent event) {
    switch (event) {
      case GrantEvent.ContractOffered e -> e.milestones().forEach(m -> planned(e, m));
      case GrantEvent.ContractAmended e -> {
        List<Milestone> milestones = e.amendment().plan().milestones();
        milestones.forEach(m -> planned(e, m));
        write(
            e,
            "delete from grant_milestone where irn = ? and number > ?",
            e.grant().irn(),
            milestones.size());
      }
      case GrantEvent.ReportSubmitted e -> submitted(e);
      case GrantEvent.ReportSigned e -> signed(e);
      case GrantEvent.ReportReminded e -> told(e, "reminded_at", e.milestone());
      case GrantEvent.ReportFellOverdue e -> told(e, "overdue_at", e.milestone());
      case GrantEvent.ReviewerAsked e ->
          write(
              e,
              """
              update grant_milestone set reviewers = array_append(array_remove(reviewers, ?::text), ?)
              where irn = ? and number = ?
              """,
              e.expert().toString(),
              e.expert().toString(),
              e.grant().irn(),
              e.milestone());
      case GrantEvent.PilotAccepted e -> piloted(e);
      case GrantEvent.ReportAccepted e -> decided(e, "ACCEPTED", e.milestone(), null);
      case GrantEvent.ReportReturned e -> decided(e, "RETURNED", e.milestone(), e.reason());
      case GrantEvent.ReportFailed e -> decided(e, "FAILED", e.milestone(), e.reason());
      case GrantEvent.GrantOpened _,
          GrantEvent.ContractAccepted _,
          GrantEvent.ContractSigned _,
          GrantEvent.ContractConcluded _,
          GrantEvent.PaymentOrdered _,
          GrantEvent.TranchePaid _,
          GrantEvent.TrancheReinstated _,
          GrantEvent.ReleasedAfterEnd _,
          GrantEvent.AmendmentProposed _,
          GrantEvent.AmendmentWithdrawn _,
          GrantEvent.AmendmentSigned _,
          GrantEvent.ContractSuspended _,
          GrantEvent.ContractResumed _,
          GrantEvent.GrantClosed _,
          GrantEvent.ContractTerminated _,
          GrantEvent.RefundDemanded _,
          GrantEvent.RefundReceived _,
          GrantEvent.RefundReminded _,
          GrantEvent.RefundFellOverdue _ -> {}
    }
  }

  private void planned(GrantEvent e, Milestone milestone) {
    write(
        e,
        """
        insert into grant_milestone (irn, number, due_on, result, pilot, state)
        values (?, ?, ?, ?::jsonb, ?, 'AWAITED')
        on conflict (irn, number) do update
        set due_on = excluded.due_on, result = excluded.result, pilot = excluded.pilot,
          reminded_at = case when grant_milestone.due_on = excluded.due_on
            then grant_milestone.reminded_at end,
          overdue_at = case when grant_milestone.due_on = excluded.due_on
            then grant_milestone.overdue_at end
        """,
        e.grant().irn(),
        milestone.number(),
        milestone.dueOn(),
        json(milestone.result()),
        milestone.pilot());
  }

  private void submitted(GrantEvent.ReportSubmitted e) {
    write(
        e,
        """
        update grant_milestone set state = ?, attempt = ?, summary = ?::jsonb, spent = ?,
          evidence = ?, submitted_by = ?, submitted_at = ?, signed_at = null, signature = null,
          authority = null, decided_by = null, decided_at = null, reason = null
        where irn = ? and number = ?
        """,
        e.awaitsSignature() ? "UNSIGNED" : "REPORTED",
        e.attempt(),
        json(e.report().summary()),
        e.report().spent().amount(),
        e.report().evidence().stream().map(Hash::hex).toArray(String[]::new),
        e.by().id(),
        e.at(),
        e.grant().irn(),
        e.milestone());
  }

  private void signed(GrantEvent.ReportSigned e) {
    write(
        e,
        """
        update grant_milestone set state = 'REPORTED', signed_at = ?, signature = ?, authority = ?
        where irn = ? and number = ?
        """,
        e.at(),
        e.signature().cms().hex(),
        e.signature().authority().name(),
        e.grant().irn(),
        e.milestone());
  }

  private void told(GrantEvent e, String column, int milestone) {
    write(
        e,
        "update grant_milestone set " + column + " = ? where irn = ? and number = ?",
        e.at(),
        e.grant().irn(),
        milestone);
  }

  private void piloted(GrantEvent.PilotAccepted e) {
    write(
        e,
        """
        update grant_milestone set piloted_at = ?, finding = ?::jsonb where irn = ? and number = ?
        """,
        e.at(),
        json(e.finding()),
        e.grant().irn(),
        e.milestone());
  }

  private void decided(
      GrantEvent e, String state, int milestone, @org.jspecify.annotations.Nullable Text reason) {
    write(
        e,
        """
        update grant_milestone set state = ?, decided_by = ?, decided_at = ?, reason = ?::jsonb
        where irn = ? and number = ?
        """,
        state,
        e.by().id(),
        e.at(),
        reason == null ? null : json(reason),
        e.grant().irn(),
        milestone);
  }

  private static String json(Text text) {
    return TerezeJson.mapper().writeValueAsString(text);
  }

  private void write(
      GrantEvent e, String sql, @org.jspecify.annotations.Nullable Object... parameters) {
    writes.put(List.of("milestones", e.grant()), sql, parameters);
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate grant_milestone").update();
  }

  @Override
  public List<String> behindOthers(ApplicationNumber grant, int milestone, List<Hash> evidence) {
    return jdbc.sql(
            """
            select irn || '/' || number from grant_milestone
            where evidence && ?::text[] and (irn, number) <> (?, ?)
              and state in ('UNSIGNED', 'REPORTED', 'ACCEPTED')
            order by irn, number
            """)
        .param(evidence.stream().map(Hash::hex).toArray(String[]::new))
        .param(grant.irn())
        .param(milestone)
        .query(String.class)
        .list();
  }

  public List<MilestoneRow> of(ApplicationNumber grant) {
    return jdbc.sql("select * from grant_milestone where irn = ? order by number")
        .param(grant.irn())
        .query((row, i) -> row(row))
        .list();
  }

  public Optional<MilestoneRow> find(ApplicationNumber grant, int number) {
    return of(grant).stream().filter(row -> row.number() == number).findFirst();
  }

  /// Reports that wait for a reviewer, the oldest first.
  public List<MilestoneRow> reported(int limit) {
    return jdbc.sql(
            """
            select * from grant_milestone where state = 'REPORTED'
            order by submitted_at, irn, number limit ?
            """)
        .param(limit)
        .query((row, i) -> row(row))
        .list();
  }

  /// The same, of those an expert was asked to review.
  public List<MilestoneRow> reportedFor(PersonId expert, int limit) {
    return jdbc.sql(
            """
            select * from grant_milestone where state = 'REPORTED' and reviewers @> array[?::text]
            order by submitted_at, irn, number limit ?
            """)
        .params(expert.toString(), limit)
        .query((row, i) -> row(row))
        .list();
  }

  public int reported() {
    return jdbc.sql("select count(*) from grant_milestone where state = 'REPORTED'")
        .query(Integer.class)
        .single();
  }

  /// Not reported and signed yet, due by a day, of which the recipient was not told so far.
  public List<MilestoneRow> toRemind(LocalDate dueBy) {
    return awaited("m.due_on <= ? and m.reminded_at is null", dueBy);
  }

  /// Not reported and signed yet, due before a day, not told as overdue so far.
  public List<MilestoneRow> late(LocalDate today) {
    return awaited("m.due_on < ?", today);
  }

  private List<MilestoneRow> awaited(String condition, LocalDate day) {
    return jdbc.sql(
            """
            select m.* from grant_milestone m join research_grant g on g.irn = m.irn
            where m.state in ('AWAITED', 'RETURNED', 'UNSIGNED') and m.overdue_at is null
              and g.state = 'IN_FORCE' and
            """
                + condition
                + " order by m.due_on, m.irn, m.number")
        .param(day)
        .query((row, i) -> row(row))
        .list();
  }

  /// What a recipient has to report on next, of each contract in force; due first.
  public List<MilestoneRow> nextOf(Bin recipient) {
    return jdbc.sql(
            """
            select * from (
              select distinct on (m.irn) m.* from grant_milestone m
              join research_grant g on g.irn = m.irn
              where g.recipient = ? and g.state = 'IN_FORCE'
                and m.state in ('AWAITED', 'RETURNED', 'UNSIGNED')
              order by m.irn, m.number) next
            order by due_on, irn
            """)
        .param(recipient.digits())
        .query((row, i) -> row(row))
        .list();
  }

  /// Pilots that wait for the company on whose site they run, the oldest first.
  public List<MilestoneRow> pilotsOf(Bin customer) {
    return jdbc.sql(
            """
            select m.* from grant_milestone m join research_grant g on g.irn = m.irn
            where m.pilot and g.customer = ? and m.submitted_at is not null
              and m.state <> 'UNSIGNED'
            order by (m.piloted_at is null and m.state = 'REPORTED') desc, m.submitted_at
            """)
        .param(customer.digits())
        .query((row, i) -> row(row))
        .list();
  }

  private static MilestoneRow row(ResultSet row) throws SQLException {
    return new MilestoneRow(
        new ApplicationNumber(row.getString("irn")),
        row.getInt("number"),
        Columns.day(row, "due_on"),
        TerezeJson.mapper().readValue(row.getString("result"), Text.class),
        row.getBoolean("pilot"),
        MilestoneState.valueOf(row.getString("state")),
        row.getInt("attempt"),
        GrantColumns.text(row, "summary"),
        Columns.of(row, "spent", spent -> new Tiyn(Long.parseLong(spent))),
        Columns.texts(row, "evidence").stream().map(Hash::new).toList(),
        Columns.personOrNull(row, "submitted_by"),
        Columns.instantOrNull(row, "submitted_at"),
        Columns.instantOrNull(row, "signed_at"),
        Columns.of(row, "signature", Hash::new),
        Columns.of(row, "authority", Authority::valueOf),
        Columns.instantOrNull(row, "piloted_at"),
        GrantColumns.text(row, "finding"),
        Columns.instantOrNull(row, "decided_at"),
        GrantColumns.text(row, "reason"),
        Columns.instantOrNull(row, "reminded_at"),
        Columns.instantOrNull(row, "overdue_at"),
        Columns.texts(row, "reviewers").stream().map(PersonId::of).toList());
  }
}
