package kz.tereze.projections.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.Iban;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.payment.PaymentEvent;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The payment orders and who did what to them.
@ReadModel
public final class Payments {

  private final Writes writes;
  private final JdbcClient jdbc;

  public Payments(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(PaymentEvent event) {
    switch (event) {
      case PaymentEvent.PaymentPrepared e -> prepared(e);
      case PaymentEvent.PaymentApproved e ->
          write(
              e,
              "update payment set state = 'APPROVED', checker = ?, checked_at = ? where key = ?",
              e.by().id().toString(),
              e.at(),
              e.payment().key());
      case PaymentEvent.PaymentRefused e ->
          write(
              e,
              """
              update payment set state = 'REFUSED', checker = ?, checked_at = ?, refusal_reason = ?
              where key = ?
              """,
              e.by().id().toString(),
              e.at(),
              e.reason(),
              e.payment().key());
      case PaymentEvent.PaymentBooked e -> booked(e);
    }
  }

  private void prepared(PaymentEvent.PaymentPrepared e) {
    write(
        e,
        """
        insert into payment (key, irn, tranche, amount, recipient, payee, maker, involved, state,
          prepared_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, 'PREPARED', ?) on conflict (key) do nothing
        """,
        e.payment().key(),
        e.grant().irn(),
        e.tranche(),
        e.amount().amount(),
        e.recipient().digits(),
        e.payee().number(),
        e.maker().id().toString(),
        e.involved().stream().map(person -> person.id().toString()).toArray(String[]::new),
        e.at());
  }

  private void booked(PaymentEvent.PaymentBooked e) {
    write(
        e,
        """
        update payment set state = 'BOOKED', bank_reference = ?, booked_on = ?, booked_by = ?,
          booked_at = ?
        where key = ?
        """,
        e.bankReference(),
        e.bookedOn(),
        e.by().id().toString(),
        e.at(),
        e.payment().key());
  }

  private void write(PaymentEvent e, String sql, Object... parameters) {
    writes.put(List.of("payment", e.payment()), sql, parameters);
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate payment").update();
  }

  public Optional<PaymentRow> find(PaymentId payment) {
    return jdbc.sql("select * from payment where key = ?")
        .param(payment.key())
        .query((row, i) -> row(row))
        .optional();
  }

  /// Every attempt at the grant's tranches, the first first.
  public List<PaymentRow> ofGrant(ApplicationNumber grant) {
    return jdbc.sql("select * from payment where irn = ? order by tranche, prepared_at, key")
        .param(grant.irn())
        .query((row, i) -> row(row))
        .list();
  }

  /// Who has waited longest, first.
  public List<PaymentRow> waiting(PaymentState state, int limit) {
    return jdbc.sql("select * from payment where state = ? order by prepared_at, key limit ?")
        .params(state.name(), limit)
        .query((row, i) -> row(row))
        .list();
  }

  /// What was booked or refused last, first.
  public List<PaymentRow> done(PaymentState state, int limit) {
    return jdbc.sql(
            """
            select * from payment where state = ?
            order by coalesce(booked_at, checked_at) desc, key limit ?
            """)
        .params(state.name(), limit)
        .query((row, i) -> row(row))
        .list();
  }

  public int count(PaymentState state) {
    return jdbc.sql("select count(*) from payment where state = ?")
        .param(state.name())
        .query(Integer.class)
        .single();
  }

  private static PaymentRow row(ResultSet row) throws SQLException {
    return new PaymentRow(
        new PaymentId(row.getString("key")),
        new ApplicationNumber(row.getString("irn")),
        row.getInt("tranche"),
        new Tiyn(row.getLong("amount")),
        new Bin(row.getString("recipient")),
        new Iban(row.getString("payee")),
        PersonId.of(row.getString("maker")),
        people(row),
        PaymentState.valueOf(row.getString("state")),
        Columns.instant(row, "prepared_at"),
        Columns.of(row, "checker", PersonId::of),
        Columns.instantOrNull(row, "checked_at"),
        row.getString("refusal_reason"),
        row.getString("bank_reference"),
        Columns.dayOrNull(row, "booked_on"),
        Columns.of(row, "booked_by", PersonId::of),
        Columns.instantOrNull(row, "booked_at"));
  }

  private static Set<PersonId> people(ResultSet row) throws SQLException {
    return Columns.texts(row, "involved").stream()
        .map(PersonId::of)
        .collect(Collectors.toUnmodifiableSet());
  }
}
