package kz.tereze.projections.fund;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.call.CallId;
import kz.tereze.api.fund.FundEvent;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import kz.tereze.projections.json.TerezeJson;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The funds and every movement of their money.
@ReadModel
public final class Funds {

  private static final String SUMS =
      """
      select f.*,
        coalesce(sum(m.amount) filter (where m.kind = 'RECEIVED'), 0)::bigint as received,
        coalesce(sum(m.amount) filter (where m.kind = 'APPROPRIATED'), 0)::bigint as appropriated,
        coalesce(sum(m.amount) filter (where m.kind in ('RETURNED', 'RELEASED', 'REFUNDED')), 0)::bigint as returned,
        count(m.fund) as movements
      from fund f left join fund_movement m on m.fund = f.code
      """;

  private final Writes writes;
  private final JdbcClient jdbc;

  public Funds(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(FundEvent event) {
    switch (event) {
      case FundEvent.FundEstablished e -> established(e);
      case FundEvent.ReceiptCredited e -> credited(e);
      case FundEvent.ReceiptSetAside e -> setAside(e);
      case FundEvent.AppropriatedToCall e -> ofCall(e, "APPROPRIATED", e.call(), e.amount());
      case FundEvent.AppropriationRefused e -> refused(e);
      case FundEvent.ReturnedFromCall e -> ofCall(e, "RETURNED", e.call(), e.amount());
      case FundEvent.ReturnedFromGrant e -> ofGrant(e);
    }
  }

  private void established(FundEvent.FundEstablished e) {
    write(
        e,
        """
        insert into fund (code, name, established_at) values (?, ?, ?)
        on conflict (code) do nothing
        """,
        e.fund().code(),
        TerezeJson.mapper().writeValueAsString(e.name()),
        e.at());
  }

  private void credited(FundEvent.ReceiptCredited e) {
    write(
        e,
        """
        insert into fund_movement (fund, kind, obligation, bank_reference, amount, at)
        values (?, 'RECEIVED', ?, ?, ?, ?) on conflict do nothing
        """,
        e.fund().code(),
        e.obligation().key(),
        e.bankReference(),
        e.amount().amount(),
        e.at());
  }

  private void setAside(FundEvent.ReceiptSetAside e) {
    write(
        e,
        """
        insert into fund_movement (fund, kind, obligation, bank_reference, amount, already_for, at)
        values (?, 'SET_ASIDE', ?, ?, ?, ?, ?) on conflict do nothing
        """,
        e.fund().code(),
        e.obligation().key(),
        e.bankReference(),
        e.amount().amount(),
        e.alreadyCountedFor().key(),
        e.at());
  }

  private void ofCall(FundEvent e, String kind, CallId call, Tiyn amount) {
    write(
        e,
        """
        insert into fund_movement (fund, kind, call, amount, at) values (?, ?, ?, ?, ?)
        on conflict do nothing
        """,
        e.fund().code(),
        kind,
        call.number(),
        amount.amount(),
        e.at());
  }

  private void ofGrant(FundEvent.ReturnedFromGrant e) {
    write(
        e,
        """
        insert into fund_movement (fund, kind, bank_reference, amount, at) values (?, ?, ?, ?, ?)
        on conflict do nothing
        """,
        e.fund().code(),
        e.kind().name(),
        e.grant() + " " + e.reference(),
        e.amount().amount(),
        e.at());
  }

  private void refused(FundEvent.AppropriationRefused e) {
    write(
        e,
        """
        insert into fund_movement (fund, kind, call, amount, available, at)
        values (?, 'REFUSED', ?, ?, ?, ?) on conflict do nothing
        """,
        e.fund().code(),
        e.call().number(),
        e.amount().amount(),
        e.available().amount(),
        e.at());
  }

  private void write(FundEvent e, String sql, Object... parameters) {
    writes.put(List.of("fund", e.fund()), sql, parameters);
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate fund, fund_movement").update();
  }

  /// In the order of their codes.
  public List<FundRow> all() {
    return jdbc.sql(SUMS + " group by f.code order by f.code").query((row, i) -> row(row)).list();
  }

  /// The name of every fund by its code.
  public Map<String, Text> names() {
    Map<String, Text> names = new HashMap<>();
    jdbc.sql("select code, name from fund")
        .query(
            row -> {
              names.put(
                  row.getString("code"),
                  TerezeJson.mapper().readValue(row.getString("name"), Text.class));
            });
    return names;
  }

  public Optional<FundRow> find(FundId fund) {
    return jdbc.sql(SUMS + " where f.code = ? group by f.code")
        .param(fund.code())
        .query((row, i) -> row(row))
        .optional();
  }

  /// The newest first.
  public List<Movement> movements(FundId fund, int limit, int offset) {
    return jdbc.sql(
            """
            select * from fund_movement where fund = ?
            order by at desc, kind, obligation, bank_reference, call limit ? offset ?
            """)
        .params(fund.code(), limit, offset)
        .query((row, i) -> movement(row))
        .list();
  }

  private static FundRow row(ResultSet row) throws SQLException {
    return new FundRow(
        new FundId(row.getString("code")),
        TerezeJson.mapper().readValue(row.getString("name"), Text.class),
        new Tiyn(row.getLong("received")),
        new Tiyn(row.getLong("appropriated")),
        new Tiyn(row.getLong("returned")),
        row.getInt("movements"),
        Columns.instant(row, "established_at"));
  }

  private static Movement movement(ResultSet row) throws SQLException {
    String obligation = row.getString("obligation");
    String reference = row.getString("bank_reference");
    String call = row.getString("call");
    return new Movement(
        MovementKind.valueOf(row.getString("kind")),
        new Tiyn(row.getLong("amount")),
        obligation.isEmpty() ? null : new ObligationId(obligation),
        reference.isEmpty() ? null : reference,
        call.isEmpty() ? null : new CallId(call),
        Columns.of(row, "available", tiyn -> new Tiyn(Long.parseLong(tiyn))),
        Columns.of(row, "already_for", ObligationId::new),
        Columns.instant(row, "at"));
  }
}
