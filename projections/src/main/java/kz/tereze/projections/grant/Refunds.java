package kz.tereze.projections.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.GrantEvent;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is due back of grants, until it has come back.
@ReadModel
public final class Refunds {

  private final Writes writes;
  private final JdbcClient jdbc;

  public Refunds(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(GrantEvent event) {
    switch (event) {
      case GrantEvent.RefundDemanded e -> demanded(e);
      case GrantEvent.RefundReceived e -> received(e);
      case GrantEvent.RefundReminded e ->
          write(
              e, "update grant_refund set reminded_at = ? where irn = ?", e.at(), e.grant().irn());
      case GrantEvent.RefundFellOverdue e ->
          write(e, "update grant_refund set overdue_at = ? where irn = ?", e.at(), e.grant().irn());
      case GrantEvent.ReleasedAfterEnd e -> excused(e);
      case GrantEvent.GrantOpened _,
          GrantEvent.ContractOffered _,
          GrantEvent.ContractAccepted _,
          GrantEvent.ContractSigned _,
          GrantEvent.ContractConcluded _,
          GrantEvent.PaymentOrdered _,
          GrantEvent.TranchePaid _,
          GrantEvent.TrancheReinstated _,
          GrantEvent.ReportSubmitted _,
          GrantEvent.ReportSigned _,
          GrantEvent.ReportReminded _,
          GrantEvent.ReviewerAsked _,
          GrantEvent.ReportFellOverdue _,
          GrantEvent.PilotAccepted _,
          GrantEvent.ReportAccepted _,
          GrantEvent.ReportReturned _,
          GrantEvent.ReportFailed _,
          GrantEvent.AmendmentProposed _,
          GrantEvent.AmendmentWithdrawn _,
          GrantEvent.AmendmentSigned _,
          GrantEvent.ContractAmended _,
          GrantEvent.ContractSuspended _,
          GrantEvent.ContractResumed _,
          GrantEvent.GrantClosed _,
          GrantEvent.ContractTerminated _ -> {}
    }
  }

  private void demanded(GrantEvent.RefundDemanded e) {
    write(
        e,
        """
        insert into grant_refund (irn, recipient, amount, unspent, disallowed, left_due, due_on,
          demanded_at)
        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (irn) do nothing
        """,
        e.grant().irn(),
        e.recipient().digits(),
        e.amount().amount(),
        e.unspent().amount(),
        e.disallowed().amount(),
        e.amount().amount(),
        e.dueOn(),
        e.at());
  }

  private void received(GrantEvent.RefundReceived e) {
    write(
        e,
        """
        insert into grant_refund_booking (irn, reference, amount, left_due, booked_on)
        values (?, ?, ?, ?, ?) on conflict (irn, reference) do nothing
        """,
        e.grant().irn(),
        e.bankReference(),
        e.amount().amount(),
        e.left().amount(),
        e.bookedOn());
    write(
        e,
        "update grant_refund set left_due = ?, settled_on = ? where irn = ?",
        e.left().amount(),
        e.left().isPositive() ? null : e.bookedOn(),
        e.grant().irn());
  }

  private void excused(GrantEvent.ReleasedAfterEnd e) {
    if (e.excused().isPositive()) {
      write(
          e,
          "update grant_refund set left_due = ?, settled_on = ? where irn = ?",
          e.stillDue().amount(),
          e.stillDue().isPositive() ? null : e.day(),
          e.grant().irn());
    }
  }

  private void write(GrantEvent e, String sql, @Nullable Object... parameters) {
    writes.put(List.of("refund", e.grant()), sql, parameters);
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate grant_refund, grant_refund_booking").update();
  }

  public Optional<RefundRow> find(ApplicationNumber grant) {
    return jdbc.sql("select * from grant_refund where irn = ?")
        .param(grant.irn())
        .query((row, i) -> row(row))
        .optional();
  }

  /// The first one first.
  public List<RefundBooking> bookings(ApplicationNumber grant) {
    return jdbc.sql(
            "select * from grant_refund_booking where irn = ? order by left_due desc, reference")
        .param(grant.irn())
        .query(
            (row, i) ->
                new RefundBooking(
                    row.getString("reference"),
                    new Tiyn(row.getLong("amount")),
                    new Tiyn(row.getLong("left_due")),
                    Columns.day(row, "booked_on")))
        .list();
  }

  /// Not back yet, due first.
  public List<RefundRow> open(int limit) {
    return jdbc.sql("select * from grant_refund where left_due > 0 order by due_on, irn limit ?")
        .param(limit)
        .query((row, i) -> row(row))
        .list();
  }

  /// Due by a day and not back yet, of which nothing was said so far.
  public List<RefundRow> toRemind(LocalDate dueBy) {
    return jdbc.sql(
            """
            select * from grant_refund
            where left_due > 0 and due_on <= ? and reminded_at is null and overdue_at is null
            order by due_on, irn
            """)
        .param(dueBy)
        .query((row, i) -> row(row))
        .list();
  }

  /// Due before a day and not back yet, not told as overdue so far.
  public List<RefundRow> late(LocalDate today) {
    return jdbc.sql(
            """
            select * from grant_refund where left_due > 0 and due_on < ? and overdue_at is null
            order by due_on, irn
            """)
        .param(today)
        .query((row, i) -> row(row))
        .list();
  }

  private static RefundRow row(ResultSet row) throws SQLException {
    return new RefundRow(
        new ApplicationNumber(row.getString("irn")),
        new Bin(row.getString("recipient")),
        new Tiyn(row.getLong("amount")),
        new Tiyn(row.getLong("unspent")),
        new Tiyn(row.getLong("disallowed")),
        new Tiyn(row.getLong("left_due")),
        Columns.day(row, "due_on"),
        Columns.instant(row, "demanded_at"),
        Columns.instantOrNull(row, "reminded_at"),
        Columns.instantOrNull(row, "overdue_at"),
        Columns.dayOrNull(row, "settled_on"));
  }
}
