package kz.tereze.projections.levy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.Hash;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundEvent;
import kz.tereze.api.levy.LevyDates;
import kz.tereze.api.levy.ObligationEvent;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What subsoil users owe for each year, and what has come in.
@ReadModel
public final class Obligations {

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
      case ObligationEvent.BaseDeclared e -> declared(e);
      case ObligationEvent.ObligationAdjusted e -> adjusted(e);
      case ObligationEvent.ReceiptRecorded e -> {
        recorded(e);
        exceeded(e, e.excess());
      }
      case ObligationEvent.SpendingAccepted e -> exceeded(e, e.excess());
      case ObligationEvent.ObligationSettled e -> told(e, "settled_at");
      case ObligationEvent.ObligationFellOverdue e -> told(e, "overdue_at");
      case ObligationEvent.ExcessCarriedForward e -> {
        carry(e.obligation(), e.to(), "carried", e.total(), e.at());
        change(e, "update obligation set ahead = false where key = ?", e.obligation().key());
      }
      case ObligationEvent.ExcessBroughtForward e -> {
        carry(e.from(), e.obligation(), "brought", e.total(), e.at());
        exceeded(e, e.amount().minus(e.met()));
      }
      case ObligationEvent.DeclarationFellOverdue e -> answered(e);
      case ObligationEvent.PayerExempted _,
          ObligationEvent.SpendingReported _,
          ObligationEvent.SpendingRejected _ -> {}
    }
  }

  /// Statements about one obligation keep their order.
  private void change(ObligationEvent e, String sql, @Nullable Object... parameters) {
    writes.put(List.of("obligation", e.obligation()), sql, parameters);
  }

  private void assessed(ObligationEvent.ObligationAssessed e) {
    ObligationId obligation = e.obligation();
    change(
        e,
        """
        insert into obligation (key, payer, year, regime, fund, base, rate_basis_points,
          legal_reference, due, pay_by, assessed_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (key) do nothing
        """,
        obligation.key(),
        obligation.payer().digits(),
        obligation.year(),
        obligation.regime().name(),
        e.fund() == null ? null : e.fund().code(),
        e.base().amount(),
        e.rateBasisPoints(),
        e.legalReference(),
        e.due().amount(),
        LevyDates.payBy(obligation, e.day()),
        e.at());
    change(
        e,
        """
        update obligation set awaits_base = false
        where key = ? and exists (select 1 from levy_declaration d where d.obligation = key)
        """,
        obligation.key());
  }

  private void declared(ObligationEvent.BaseDeclared e) {
    change(
        e,
        """
        insert into levy_declaration (obligation, payer, attempt, base, production_year, evidence,
          declared_at)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict (obligation) do update set attempt = excluded.attempt, base = excluded.base,
          production_year = excluded.production_year, evidence = excluded.evidence,
          declared_at = excluded.declared_at
        """,
        e.obligation().key(),
        e.obligation().payer().digits(),
        e.attempt(),
        e.base().amount(),
        e.productionYear(),
        e.evidence().stream().map(Hash::hex).toArray(String[]::new),
        e.at());
    answered(e);
  }

  private void answered(ObligationEvent e) {
    change(e, "update obligation set awaits_base = false where key = ?", e.obligation().key());
  }

  /// A correction upwards opens what was met and gives a later day to what was overdue.
  private void adjusted(ObligationEvent.ObligationAdjusted e) {
    change(
        e,
        """
        update obligation set base = ?, due = ?,
          settled_at = case when ? then null else settled_at end,
          overdue_at = case when ? then null else overdue_at end, pay_by = ?
        where key = ?
        """,
        e.base().amount(),
        e.due().amount(),
        e.due().exceeds(e.before()),
        e.due().exceeds(e.before()),
        e.payBy(),
        e.obligation().key());
    if (!e.excess().equals(Tiyn.ZERO)) {
      change(
          e,
          "update obligation set ahead = ? where key = ?",
          e.excess().isPositive(),
          e.obligation().key());
    }
  }

  private void exceeded(ObligationEvent e, @Nullable Tiyn excess) {
    if (excess != null && excess.isPositive()) {
      change(e, "update obligation set ahead = true where key = ?", e.obligation().key());
    }
  }

  private void told(ObligationEvent e, String column) {
    change(
        e, "update obligation set " + column + " = ? where key = ?", e.at(), e.obligation().key());
  }

  /// @param column which of the two totals
  private void carry(
      ObligationId source, ObligationId target, String column, Tiyn total, Instant at) {
    writes.put(
        List.of("levy-carry", source, target),
        """
        insert into levy_carry (source, target, %1$s, at) values (?, ?, ?, ?)
        on conflict (source, target) do update set %1$s = excluded.%1$s
        """
            .formatted(column),
        source.key(),
        target.key(),
        total.amount(),
        at);
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
    jdbc.sql("truncate obligation, receipt, levy_declaration, levy_carry").update();
  }

  public Optional<ObligationRow> find(ObligationId obligation) {
    return jdbc.sql("select * from obligation_standing where key = ?")
        .param(obligation.key())
        .query((row, i) -> ObligationRow.of(row))
        .optional();
  }

  /// The newest year first.
  public List<ObligationRow> ofPayer(Bin payer) {
    return jdbc.sql(
            """
            select * from obligation_standing where payer = ? order by year desc, regime
            """)
        .param(payer.digits())
        .query((row, i) -> ObligationRow.of(row))
        .list();
  }

  /// The newest year first, then by payer.
  ///
  /// @param year null for every year
  public List<ObligationRow> page(@Nullable Integer year, int limit, int offset) {
    return jdbc.sql(
            """
            select * from obligation_standing
            where (cast(:year as int) is null or year = :year)
            order by year desc, payer, regime limit :limit offset :offset
            """)
        .param("year", year)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, i) -> ObligationRow.of(row))
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

  public Optional<DeclarationRow> declaration(ObligationId obligation) {
    return jdbc.sql("select * from levy_declaration where obligation = ?")
        .param(obligation.key())
        .query((row, i) -> DeclarationRow.of(row))
        .optional();
  }
}
