package kz.tereze.projections.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.payment.BatchEvent;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.payment.Channel;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.signature.Authority;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The batches of payments, and who signed them.
@ReadModel
public final class Batches {

  private static final String ROWS =
      """
      select b.*, coalesce(p.payments, 0)::int as payments, coalesce(p.sum, 0)::bigint as sum,
        (select count(*) from batch_file f where f.batch = b.number)::int
          + (b.file is null)::int as edition
      from batch b left join lateral (
        select count(*) as payments, sum(amount) as sum from batch_payment
        where batch = b.number and taken_out_at is null)
        p on true
      """;

  private static final String FILES =
      """
      select f.*, f.file is distinct from b.file or b.state = 'REFUSED' as is_void,
        v.reason, v.told_by, v.told_at, v.answer, v.answered_by, v.answered_at
      from batch_file f join batch b on b.number = f.batch
        left join batch_void_file v on v.batch = f.batch and v.file = f.file
      """;

  private final Writes writes;
  private final JdbcClient jdbc;

  public Batches(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(BatchEvent event) {
    switch (event) {
      case BatchEvent.BatchOpened e ->
          write(
              e,
              """
              insert into batch (number, fund, account, channel, execute_on, state, maker,
                opened_at)
              values (?, ?, ?, ?, ?, 'OPEN', ?, ?) on conflict (number) do nothing
              """,
              e.batch().number(),
              e.fund().code(),
              e.account().code(),
              e.channel().name(),
              e.executeOn(),
              e.by().toString(),
              e.at());
      case BatchEvent.BatchExtended e ->
          write(
              e,
              """
              insert into batch_payment (batch, payment, amount) values (?, ?, ?)
              on conflict do nothing
              """,
              e.batch().number(),
              e.payment().key(),
              e.amount().amount());
      case BatchEvent.BatchClosed e -> closed(e);
      case BatchEvent.BatchReduced e -> reduced(e);
      case BatchEvent.BatchSigned e -> signed(e);
      case BatchEvent.BatchRefused e ->
          change(
              e,
              "state = 'REFUSED', ended_by = ?, ended_at = ?, reason = ?",
              e.by().toString(),
              e.at(),
              e.reason());
      case BatchEvent.BatchSent e ->
          change(e, "state = 'SENT', ended_by = ?, ended_at = ?", e.by().toString(), e.at());
      case BatchEvent.VoidFileReported e ->
          write(
              e,
              """
              insert into batch_void_file (batch, file, reason, told_by, told_at)
              values (?, ?, ?, ?, ?) on conflict do nothing
              """,
              e.batch().number(),
              e.file().hex(),
              e.reason(),
              e.by().toString(),
              e.at());
      case BatchEvent.VoidFileAnswered e ->
          write(
              e,
              """
              update batch_void_file set answer = ?, answered_by = ?, answered_at = ?
              where batch = ? and file = ?
              """,
              e.reason(),
              e.by().toString(),
              e.at(),
              e.batch().number(),
              e.file().hex());
      case BatchEvent.BatchAnswered e ->
          change(e, "accepted = ?, rejected = ?", e.accepted(), e.rejected());
    }
  }

  private void closed(BatchEvent.BatchClosed e) {
    write(
        e,
        """
        insert into batch_file (batch, file, message, closed_at) values (?, ?, ?, ?)
        on conflict do nothing
        """,
        e.batch().number(),
        e.content().file().hex(),
        e.number(),
        e.at());
    change(
        e,
        "state = 'CLOSED', file = ?, closed_by = ?, closed_at = ?",
        e.content().file().hex(),
        e.by().toString(),
        e.at());
  }

  /// What was closed and signed counts no longer; the ledger keeps it.
  private void reduced(BatchEvent.BatchReduced e) {
    write(
        e,
        """
        update batch_payment set taken_out_by = ?, taken_out_at = ?, reason = ?
        where batch = ? and payment = ?
        """,
        e.by().toString(),
        e.at(),
        e.reason(),
        e.batch().number(),
        e.payment().key());
    change(e, "state = 'OPEN', file = null, paper = null, closed_by = null, closed_at = null");
    write(e, "delete from batch_signature where batch = ?", e.batch().number());
  }

  private void signed(BatchEvent.BatchSigned e) {
    write(
        e,
        """
        insert into batch_signature (batch, person, cms, authority, signed_at)
        values (?, ?, ?, ?, ?) on conflict do nothing
        """,
        e.batch().number(),
        e.by().toString(),
        e.signature().cms().hex(),
        e.signature().authority().name(),
        e.at());
    if (e.paper() != null) {
      change(e, "paper = ?", e.paper().hex());
    }
    if (e.given() >= e.needed()) {
      change(e, "state = 'SIGNED'");
    }
  }

  private void change(BatchEvent e, String set, @Nullable Object... values) {
    @Nullable Object[] parameters = Arrays.copyOf(values, values.length + 1);
    parameters[values.length] = e.batch().number();
    write(e, "update batch set " + set + " where number = ?", parameters);
  }

  private void write(BatchEvent e, String sql, @Nullable Object... parameters) {
    writes.put(List.of("batch", e.batch()), sql, parameters);
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate batch, batch_payment, batch_signature, batch_file, batch_void_file")
        .update();
  }

  public Optional<BatchRow> find(BatchId batch) {
    return jdbc.sql(ROWS + " where b.number = ?")
        .param(batch.number())
        .query((row, i) -> row(row))
        .optional();
  }

  /// All files it ever had, the first first.
  public List<BatchFileRow> files(BatchId batch) {
    return jdbc.sql(FILES + " where f.batch = ? order by f.closed_at, f.message")
        .param(batch.number())
        .query((row, i) -> file(row))
        .list();
  }

  /// The file that went, or was to go, to the bank under a number; the one that counts first.
  public Optional<BatchFileRow> byMessage(String message) {
    return jdbc.sql(FILES + " where f.message = ? order by is_void, f.closed_at desc limit 1")
        .param(message)
        .query((row, i) -> file(row))
        .optional();
  }

  /// The newest first.
  public List<BatchRow> latest(int limit, int offset) {
    return jdbc.sql(ROWS + " order by b.opened_at desc, b.number desc limit ? offset ?")
        .params(limit, offset)
        .query((row, i) -> row(row))
        .list();
  }

  /// The oldest first.
  public List<BatchRow> in(BatchState state, int limit) {
    return jdbc.sql(ROWS + " where b.state = ? order by b.opened_at, b.number limit ?")
        .params(state.name(), limit)
        .query((row, i) -> row(row))
        .list();
  }

  /// The first first.
  public List<BatchSignatureRow> signatures(BatchId batch) {
    return jdbc.sql("select * from batch_signature where batch = ? order by signed_at, person")
        .param(batch.number())
        .query(
            (row, i) ->
                new BatchSignatureRow(
                    PersonId.of(row.getString("person")),
                    new Hash(row.getString("cms")),
                    Authority.valueOf(row.getString("authority")),
                    Columns.instant(row, "signed_at")))
        .list();
  }

  /// What was taken out of a batch, the first first.
  public List<TakenOutRow> takenOut(BatchId batch) {
    return jdbc.sql(
            """
            select * from batch_payment where batch = ? and taken_out_at is not null
            order by taken_out_at, payment
            """)
        .param(batch.number())
        .query(
            (row, i) ->
                new TakenOutRow(
                    new PaymentId(row.getString("payment")),
                    new Tiyn(row.getLong("amount")),
                    PersonId.of(row.getString("taken_out_by")),
                    Columns.instant(row, "taken_out_at"),
                    row.getString("reason")))
        .list();
  }

  private static BatchFileRow file(ResultSet row) throws SQLException {
    return new BatchFileRow(
        new BatchId(row.getString("batch")),
        new Hash(row.getString("file")),
        row.getString("message"),
        Columns.instant(row, "closed_at"),
        row.getBoolean("is_void"),
        row.getString("reason"),
        Columns.of(row, "told_by", PersonId::of),
        Columns.instantOrNull(row, "told_at"),
        row.getString("answer"),
        Columns.of(row, "answered_by", PersonId::of),
        Columns.instantOrNull(row, "answered_at"));
  }

  private static BatchRow row(ResultSet row) throws SQLException {
    return new BatchRow(
        new BatchId(row.getString("number")),
        new FundId(row.getString("fund")),
        new BankAccountId(row.getString("account")),
        Channel.valueOf(row.getString("channel")),
        row.getObject("execute_on", LocalDate.class),
        BatchState.valueOf(row.getString("state")),
        row.getInt("payments"),
        new Tiyn(row.getLong("sum")),
        row.getInt("edition"),
        Columns.of(row, "file", Hash::new),
        Columns.of(row, "paper", Hash::new),
        PersonId.of(row.getString("maker")),
        Columns.instant(row, "opened_at"),
        Columns.of(row, "closed_by", PersonId::of),
        Columns.instantOrNull(row, "closed_at"),
        Columns.of(row, "ended_by", PersonId::of),
        Columns.instantOrNull(row, "ended_at"),
        row.getString("reason"),
        Columns.of(row, "accepted", Integer::valueOf),
        Columns.of(row, "rejected", Integer::valueOf));
  }
}
