package kz.tereze.projections.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.Policy;
import kz.tereze.api.WorkingDays;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What waits in contracts for somebody's act, and until when. Reads what other read models keep.
@ReadModel
public final class Waiting {

  private final JdbcClient jdbc;

  public Waiting(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  /// Some things of one kind.
  ///
  /// @param dueOn the day on which the first of them is due
  public record Queue(int count, LocalDate dueOn) {}

  /// Contracts in one of the states before they are in force, each step in its working days.
  ///
  /// @param recipient only its contracts; everybody's where null
  public Optional<Queue> contracts(GrantState state, @Nullable Bin recipient, LocalDate today) {
    return jdbc.sql(
            """
            select count(*) as many, min(coalesce(g.signed_at, g.accepted_at, g.offered_at,
              g.opened_at)) as since
            from research_grant g
            where g.state = ? and (? = '' or g.recipient = ?)
            """)
        .params(state.name(), digits(recipient), digits(recipient))
        .query((row, i) -> since(row, Policy.CONTRACT_STEP_WORKING_DAYS, today))
        .single();
  }

  /// Changes of contracts that one side has not signed yet.
  public Optional<Queue> changes(ChangeState state, @Nullable Bin recipient, LocalDate today) {
    return jdbc.sql(
            """
            select count(*) as many, min(c.proposed_at) as since
            from grant_change c join research_grant g on g.irn = c.irn
            where c.state = ? and g.state in ('IN_FORCE', 'SUSPENDED')
              and (? = '' or g.recipient = ?)
            """)
        .params(state.name(), digits(recipient), digits(recipient))
        .query((row, i) -> since(row, Policy.CONTRACT_STEP_WORKING_DAYS, today))
        .single();
  }

  /// Reports that wait for an official or an expert; those on pilots after the company.
  public Optional<Queue> reports(LocalDate today) {
    return jdbc.sql(
            """
            select count(*) as many, min(coalesce(signed_at, submitted_at)) as since from grant_milestone
            where state = 'REPORTED' and (not pilot or piloted_at is not null)
            """)
        .query((row, i) -> since(row, Policy.REPORT_REVIEW_WORKING_DAYS, today))
        .single();
  }

  /// Pilots that wait for the company on whose site they run.
  public Optional<Queue> pilots(Bin customer, LocalDate today) {
    return jdbc.sql(
            """
            select count(*) as many, min(coalesce(m.signed_at, m.submitted_at)) as since
            from grant_milestone m join research_grant g on g.irn = m.irn
            where m.state = 'REPORTED' and m.pilot and m.piloted_at is null and g.customer = ?
            """)
        .param(customer.digits())
        .query((row, i) -> since(row, Policy.REPORT_REVIEW_WORKING_DAYS, today))
        .single();
  }

  /// Reports a recipient was or should be reminded of.
  public Optional<Queue> milestones(Bin recipient, LocalDate today) {
    int before = Policy.REPORT_REMINDED_DAYS_BEFORE.on(today).value();
    return jdbc.sql(
            """
            select count(*) as many, min(m.due_on) as due
            from grant_milestone m join research_grant g on g.irn = m.irn
            where m.state in ('AWAITED', 'RETURNED') and g.state = 'IN_FORCE'
              and g.recipient = ? and (m.due_on <= ? or m.state = 'RETURNED')
            """)
        .params(recipient.digits(), today.plusDays(before))
        .query((row, i) -> due(row))
        .single();
  }

  /// Reports that a recipient's head has not signed; they are due with their milestones.
  public Optional<Queue> unsigned(Bin recipient) {
    return jdbc.sql(
            """
            select count(*) as many, min(m.due_on) as due
            from grant_milestone m join research_grant g on g.irn = m.irn
            where m.state = 'UNSIGNED' and g.state in ('IN_FORCE', 'SUSPENDED') and g.recipient = ?
            """)
        .param(recipient.digits())
        .query((row, i) -> due(row))
        .single();
  }

  /// What a recipient owes back.
  public Optional<Queue> refunds(Bin recipient) {
    return jdbc.sql(
            """
            select count(*) as many, min(due_on) as due from grant_refund
            where left_due > 0 and recipient = ?
            """)
        .param(recipient.digits())
        .query((row, i) -> due(row))
        .single();
  }

  private static String digits(@Nullable Bin bin) {
    return bin == null ? "" : bin.digits();
  }

  private static Optional<Queue> since(ResultSet row, Policy days, LocalDate today)
      throws SQLException {
    Instant since = Columns.instantOrNull(row, "since");
    return since == null
        ? Optional.empty()
        : Optional.of(
            new Queue(
                row.getInt("many"),
                WorkingDays.after(Kazakhstan.day(since), days.on(today).value())));
  }

  private static Optional<Queue> due(ResultSet row) throws SQLException {
    LocalDate due = Columns.dayOrNull(row, "due");
    return due == null ? Optional.empty() : Optional.of(new Queue(row.getInt("many"), due));
  }
}
