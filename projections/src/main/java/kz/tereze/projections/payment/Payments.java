package kz.tereze.projections.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
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
import kz.tereze.api.fund.FundId;
import kz.tereze.api.payment.AccountCheck;
import kz.tereze.api.payment.AskedBy;
import kz.tereze.api.payment.AskedWhom;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.payment.Channel;
import kz.tereze.api.payment.PaymentEvent;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.payment.Warning;
import kz.tereze.api.payment.WarningKind;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
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
      case PaymentEvent.PaymentScreened e -> screened(e);
      case PaymentEvent.PaymentComparedAgain e -> {
        change(e, "sanction_list = ?", e.sanctionList());
        raised(e, e.warnings());
      }
      case PaymentEvent.WarningCleared e -> cleared(e);
      case PaymentEvent.ApprovalGiven e -> approval(e);
      case PaymentEvent.PaymentApproved e -> {
        approval(e);
        change(e, "state = 'APPROVED', checker = ?, checked_at = ?", e.by().toString(), e.at());
      }
      case PaymentEvent.PaymentRefused e ->
          change(
              e,
              "state = 'REFUSED', checker = ?, checked_at = ?, refusal_reason = ?",
              e.by().toString(),
              e.at(),
              e.reason());
      case PaymentEvent.PaymentBatched e ->
          change(e, "state = 'BATCHED', batch = ?", e.batch().number());
      case PaymentEvent.PaymentFreed e -> change(e, "state = 'APPROVED', batch = null");
      case PaymentEvent.PaymentSent e ->
          change(
              e,
              "state = 'SENT', account = ?, channel = ?, sent_at = ?",
              e.account().code(),
              e.channel().name(),
              e.at());
      case PaymentEvent.PaymentRejected e ->
          change(e, "state = 'REJECTED', bank_code = ?", e.code());
      case PaymentEvent.ExecutionConfirmed e ->
          change(
              e,
              "confirmed_by = ?, confirmed_ref = ?, confirmed_on = ?",
              e.by().toString(),
              e.bankReference(),
              e.bookedOn());
      case PaymentEvent.PaymentBooked e ->
          change(
              e,
              "state = 'BOOKED', bank_reference = ?, booked_on = ?, booked_by = ?, booked_at = ?",
              e.bankReference(),
              e.bookedOn(),
              e.by().toString(),
              e.at());
      // Shown when it counts.
      case PaymentEvent.ReturnHeld _ -> {}
      case PaymentEvent.PaymentReturned e ->
          change(e, "state = 'RETURNED', bank_code = ?", e.reason());
    }
  }

  private void prepared(PaymentEvent.PaymentPrepared e) {
    write(
        e,
        """
        insert into payment (key, irn, fund, tranche, amount, recipient, payee, maker, involved,
          state, prepared_at, changed_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'PREPARED', ?, ?) on conflict (key) do nothing
        """,
        e.payment().key(),
        e.grant().irn(),
        e.fund() == null ? null : e.fund().code(),
        e.tranche(),
        e.amount().amount(),
        e.recipient().digits(),
        e.payee().number(),
        e.maker().id().toString(),
        e.involved().stream().map(person -> person.id().toString()).toArray(String[]::new),
        e.at(),
        e.at());
  }

  private void screened(PaymentEvent.PaymentScreened e) {
    change(e, "screened_at = ?, sanction_list = ?", e.at(), e.sanctionList());
    raised(e, e.warnings());
  }

  private void raised(PaymentEvent e, List<Warning> warnings) {
    for (Warning warning : warnings) {
      write(
          e,
          """
          insert into payment_warning (payment, kind, about, raised_at) values (?, ?, ?, ?)
          on conflict do nothing
          """,
          e.payment().key(),
          warning.kind().name(),
          warning.about(),
          e.at());
    }
  }

  private void cleared(PaymentEvent.WarningCleared e) {
    AccountCheck check = e.check();
    write(
        e,
        """
        update payment_warning set cleared_by = ?, cleared_at = ?, reason = ?, asked_by = ?,
          asked_on = ?, asked_whom = ?
        where payment = ? and kind = ? and about = ?
        """,
        e.by().toString(),
        e.at(),
        e.reason(),
        check == null ? null : check.channel().name(),
        check == null ? null : check.askedOn(),
        check == null ? null : check.whom().name(),
        e.payment().key(),
        e.warning().kind().name(),
        e.warning().about());
  }

  private void approval(PaymentEvent e) {
    write(
        e,
        """
        insert into payment_approval (payment, person, approved_at) values (?, ?, ?)
        on conflict do nothing
        """,
        e.payment().key(),
        e.by().toString(),
        e.at());
  }

  private void change(PaymentEvent e, String set, @Nullable Object... values) {
    @Nullable Object[] parameters = Arrays.copyOf(values, values.length + 2);
    parameters[values.length] = e.at();
    parameters[values.length + 1] = e.payment().key();
    write(e, "update payment set " + set + ", changed_at = ? where key = ?", parameters);
  }

  private void write(PaymentEvent e, String sql, @Nullable Object... parameters) {
    writes.put(List.of("payment", e.payment()), sql, parameters);
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate payment, payment_approval, payment_warning").update();
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

  /// What changed last, first.
  public List<PaymentRow> done(PaymentState state, int limit) {
    return jdbc.sql(
            """
            select * from payment where state = ?
            order by changed_at desc, key limit ?
            """)
        .params(state.name(), limit)
        .query((row, i) -> row(row))
        .list();
  }

  /// In the order of their numbers.
  public List<PaymentRow> ofBatch(BatchId batch) {
    return jdbc.sql("select * from payment where batch = ? order by key")
        .param(batch.number())
        .query((row, i) -> row(row))
        .list();
  }

  /// Who approved so far, the first first.
  public List<ApprovalRow> approvals(PaymentId payment) {
    return jdbc.sql("select * from payment_approval where payment = ? order by approved_at, person")
        .param(payment.key())
        .query(
            (row, i) ->
                new ApprovalRow(
                    PersonId.of(row.getString("person")), Columns.instant(row, "approved_at")))
        .list();
  }

  public List<WarningRow> warnings(PaymentId payment) {
    return jdbc.sql("select * from payment_warning where payment = ? order by kind, about")
        .param(payment.key())
        .query((row, i) -> warning(row))
        .list();
  }

  /// All warnings ever raised, the newest first.
  public List<WarningRow> warnings(int limit, int offset) {
    return jdbc.sql(
            """
            select * from payment_warning
            order by raised_at desc, payment, kind, about limit ? offset ?
            """)
        .params(limit, offset)
        .query((row, i) -> warning(row))
        .list();
  }

  public int countWarnings() {
    return jdbc.sql("select count(*)::int from payment_warning").query(Integer.class).single();
  }

  private static WarningRow warning(ResultSet row) throws SQLException {
    return new WarningRow(
        new PaymentId(row.getString("payment")),
        new Warning(WarningKind.valueOf(row.getString("kind")), row.getString("about")),
        Columns.instant(row, "raised_at"),
        Columns.of(row, "cleared_by", PersonId::of),
        Columns.instantOrNull(row, "cleared_at"),
        row.getString("reason"),
        check(row));
  }

  private static @Nullable AccountCheck check(ResultSet row) throws SQLException {
    LocalDate day = Columns.dayOrNull(row, "asked_on");
    return day == null
        ? null
        : new AccountCheck(
            AskedBy.valueOf(row.getString("asked_by")),
            day,
            AskedWhom.valueOf(row.getString("asked_whom")));
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
        Columns.instantOrNull(row, "booked_at"),
        Columns.of(row, "fund", FundId::new),
        Columns.instantOrNull(row, "screened_at"),
        row.getString("sanction_list"),
        Columns.of(row, "batch", BatchId::new),
        Columns.of(row, "channel", Channel::valueOf),
        Columns.instantOrNull(row, "sent_at"),
        row.getString("bank_code"),
        confirmation(row));
  }

  private static PaymentRow.@Nullable Confirmation confirmation(ResultSet row) throws SQLException {
    LocalDate day = Columns.dayOrNull(row, "confirmed_on");
    return day == null
        ? null
        : new PaymentRow.Confirmation(
            PersonId.of(row.getString("confirmed_by")), row.getString("confirmed_ref"), day);
  }

  private static Set<PersonId> people(ResultSet row) throws SQLException {
    return Columns.texts(row, "involved").stream()
        .map(PersonId::of)
        .collect(Collectors.toUnmodifiableSet());
  }
}
