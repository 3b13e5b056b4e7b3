package kz.tereze.projections.levy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundEvent;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.levy.ObligationEvent;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What subsoil users owe for each year, and what has come in.
@ReadModel
public final class Obligations {

  private static final String WITH_RECEIPTS =
      """
      select o.*, coalesce(r.received, 0) as received, coalesce(r.receipts, 0) as receipts
      from obligation o left join lateral (
        select sum(amount)::bigint as received, count(*)::int as receipts from receipt
        where obligation = o.key and state <> 'SET_ASIDE') r on true
      """;

  private final Writes writes;
  private final JdbcClient jdbc;

  public Obligations(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(ObligationEvent event) {
    switch (event) {
      case ObligationEvent.ObligationAssessed e -> assessed(e);
      case ObligationEvent.ReceiptRecorded e -> recorded(e);
    }
  }

  private void assessed(ObligationEvent.ObligationAssessed e) {
    ObligationId obligation = e.obligation();
    writes.put(
        List.of("obligation", obligation),
        """
        insert into obligation (key, payer, year, regime, base, rate_basis_points, legal_reference,
          due, assessed_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (key) do nothing
        """,
        obligation.key(),
        obligation.payer().digits(),
        obligation.year(),
        obligation.regime().name(),
        e.base().amount(),
        e.rateBasisPoints(),
        e.legalReference(),
        e.due().amount(),
        e.at());
  }

  private void recorded(ObligationEvent.ReceiptRecorded e) {
    ObligationId obligation = e.obligation();
    writes.put(
        List.of("receipt", obligation, e.bankReference()),
        """
        insert into receipt (obligation, bank_reference, payer, year, fund, amount, booked_on,
          state, recorded_at)
        values (?, ?, ?, ?, ?, ?, ?, 'RECORDED', ?) on conflict do nothing
        """,
        obligation.key(),
        e.bankReference(),
        obligation.payer().digits(),
        obligation.year(),
        e.fund().code(),
        e.amount().amount(),
        e.bookedOn(),
        e.at());
  }

  @EventHandler
  void on(FundEvent event) {
    switch (event) {
      case FundEvent.ReceiptCredited e -> counted(e);
      case FundEvent.ReceiptSetAside e -> setAside(e);
      case FundEvent.FundEstablished e -> {}
      case FundEvent.AppropriatedToCall e -> {}
      case FundEvent.AppropriationRefused e -> {}
      case FundEvent.ReturnedFromCall _, FundEvent.ReturnedFromGrant _ -> {}
    }
  }

  private void counted(FundEvent.ReceiptCredited e) {
    writes.put(
        List.of("receipt", e.obligation(), e.bankReference()),
        "update receipt set state = 'COUNTED' where obligation = ? and bank_reference = ?",
        e.obligation().key(),
        e.bankReference());
  }

  private void setAside(FundEvent.ReceiptSetAside e) {
    writes.put(
        List.of("receipt", e.obligation(), e.bankReference()),
        """
        update receipt set state = 'SET_ASIDE', already_for = ?
        where obligation = ? and bank_reference = ?
        """,
        e.alreadyCountedFor().key(),
        e.obligation().key(),
        e.bankReference());
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate obligation, receipt").update();
  }

  public Optional<ObligationRow> find(ObligationId obligation) {
    return jdbc.sql(WITH_RECEIPTS + " where o.key = ?")
        .param(obligation.key())
        .query((row, i) -> row(row))
        .optional();
  }

  /// The newest year first.
  public List<ObligationRow> ofPayer(Bin payer) {
    return jdbc.sql(WITH_RECEIPTS + " where o.payer = ? order by o.year desc, o.regime")
        .param(payer.digits())
        .query((row, i) -> row(row))
        .list();
  }

  /// The newest year first, then by payer.
  ///
  /// @param year null for every year
  public List<ObligationRow> page(@Nullable Integer year, int limit, int offset) {
    return jdbc.sql(
            WITH_RECEIPTS
                + """
                 where (cast(:year as int) is null or o.year = :year)
                order by o.year desc, o.payer, o.regime limit :limit offset :offset
                """)
        .param("year", year)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, i) -> row(row))
        .list();
  }

  public int count(@Nullable Integer year) {
    return jdbc.sql(
            "select count(*) from obligation where (cast(:year as int) is null or year = :year)")
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  /// The newest year first.
  public List<YearTotal> years() {
    return jdbc.sql(
            """
            select o.year, o.payers, o.due, coalesce(r.received, 0) as received
            from (select year, count(distinct payer)::int as payers, sum(due)::bigint as due
              from obligation group by year) o
            left join (select year, sum(amount)::bigint as received from receipt
              where state <> 'SET_ASIDE' group by year) r on r.year = o.year
            order by o.year desc
            """)
        .query(
            (row, i) ->
                new YearTotal(
                    row.getInt("year"),
                    row.getInt("payers"),
                    new Tiyn(row.getLong("due")),
                    new Tiyn(row.getLong("received"))))
        .list();
  }

  /// Booked last, first.
  public List<ReceiptRow> receipts(ObligationId obligation) {
    return jdbc.sql(
            """
            select * from receipt where obligation = ?
            order by booked_on desc, recorded_at desc, bank_reference
            """)
        .param(obligation.key())
        .query((row, i) -> receipt(row))
        .list();
  }

  /// Booked last, first.
  public List<ReceiptRow> receiptsOfPayer(Bin payer) {
    return jdbc.sql(
            """
            select * from receipt where payer = ?
            order by booked_on desc, recorded_at desc, obligation, bank_reference
            """)
        .param(payer.digits())
        .query((row, i) -> receipt(row))
        .list();
  }

  /// Booked last, first.
  public List<ReceiptRow> latestReceipts(int limit) {
    return jdbc.sql(
            """
            select * from receipt
            order by booked_on desc, recorded_at desc, obligation, bank_reference limit ?
            """)
        .param(limit)
        .query((row, i) -> receipt(row))
        .list();
  }

  private static ObligationRow row(ResultSet row) throws SQLException {
    return new ObligationRow(
        new ObligationId(row.getString("key")),
        new Tiyn(row.getLong("base")),
        row.getInt("rate_basis_points"),
        row.getString("legal_reference"),
        new Tiyn(row.getLong("due")),
        new Tiyn(row.getLong("received")),
        row.getInt("receipts"),
        Columns.instant(row, "assessed_at"));
  }

  private static ReceiptRow receipt(ResultSet row) throws SQLException {
    return new ReceiptRow(
        new ObligationId(row.getString("obligation")),
        new FundId(row.getString("fund")),
        new Tiyn(row.getLong("amount")),
        row.getString("bank_reference"),
        Columns.day(row, "booked_on"),
        ReceiptState.valueOf(row.getString("state")),
        Columns.of(row, "already_for", ObligationId::new),
        Columns.instant(row, "recorded_at"));
  }
}
