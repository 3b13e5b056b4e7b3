package kz.tereze.projections.levy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.Hash;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.levy.AdjustmentReason;
import kz.tereze.api.levy.ExemptionGround;
import kz.tereze.api.levy.ObligationEvent;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.ReportedActs;
import kz.tereze.api.levy.Spending;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import kz.tereze.projections.json.TerezeJson;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What payers spent themselves, what officials corrected, and who owes nothing.
@ReadModel
public final class LevyActs implements ReportedActs {

  private final Writes writes;
  private final JdbcClient jdbc;

  public LevyActs(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(ObligationEvent event) {
    switch (event) {
      case ObligationEvent.PayerExempted e -> exempted(e);
      case ObligationEvent.ObligationAdjusted e -> adjusted(e);
      case ObligationEvent.SpendingReported e -> reported(e);
      case ObligationEvent.SpendingAccepted e -> decided(e, e.number(), "ACCEPTED", null);
      case ObligationEvent.SpendingRejected e -> decided(e, e.number(), "REJECTED", e.reason());
      case ObligationEvent.DeclarationFellOverdue e -> undeclared(e);
      case ObligationEvent.BaseDeclared _,
          ObligationEvent.ObligationAssessed _,
          ObligationEvent.ReceiptRecorded _,
          ObligationEvent.ObligationSettled _,
          ObligationEvent.ExcessCarriedForward _,
          ObligationEvent.ExcessBroughtForward _,
          ObligationEvent.ObligationFellOverdue _ -> {}
    }
  }

  private void exempted(ObligationEvent.PayerExempted e) {
    writes.put(
        List.of("levy-exemption", e.obligation()),
        """
        insert into levy_exemption (obligation, payer, ground, legal_reference, at)
        values (?, ?, ?, ?, ?) on conflict do nothing
        """,
        e.obligation().key(),
        e.obligation().payer().digits(),
        e.ground().name(),
        e.legalReference(),
        e.at());
  }

  private void adjusted(ObligationEvent.ObligationAdjusted e) {
    writes.put(
        List.of("levy-adjustment", e.obligation(), e.at()),
        """
        insert into levy_adjustment (obligation, at, before, due, reason, explanation)
        values (?, ?, ?, ?, ?, ?::jsonb) on conflict do nothing
        """,
        e.obligation().key(),
        e.at(),
        e.before().amount(),
        e.due().amount(),
        e.reason().name(),
        json(e.explanation()));
  }

  private void reported(ObligationEvent.SpendingReported e) {
    Spending spending = e.spending();
    writes.put(
        List.of("levy-spending", e.obligation(), e.number()),
        """
        insert into levy_spending (obligation, number, supplier, work, amount, act_on, evidence,
          state, reported_at)
        values (?, ?, ?, ?::jsonb, ?, ?, ?, 'REPORTED', ?) on conflict do nothing
        """,
        e.obligation().key(),
        e.number(),
        spending.supplier().digits(),
        json(spending.work()),
        spending.amount().amount(),
        spending.actOn(),
        hashes(spending.evidence()),
        e.at());
  }

  private void decided(
      ObligationEvent e, int number, String state, @org.jspecify.annotations.Nullable Text reason) {
    writes.put(
        List.of("levy-spending", e.obligation(), number),
        """
        update levy_spending set state = ?, decided_at = ?, reason = ?::jsonb
        where obligation = ? and number = ?
        """,
        state,
        e.at(),
        reason == null ? null : json(reason),
        e.obligation().key(),
        number);
  }

  private void undeclared(ObligationEvent.DeclarationFellOverdue e) {
    writes.put(
        List.of("levy-undeclared", e.obligation()),
        "insert into levy_undeclared (obligation, due_on, at) values (?, ?, ?)"
            + " on conflict do nothing",
        e.obligation().key(),
        e.dueOn(),
        e.at());
  }

  private static String json(Text text) {
    return TerezeJson.mapper().writeValueAsString(text);
  }

  private static String[] hashes(List<Hash> evidence) {
    return evidence.stream().map(Hash::hex).toArray(String[]::new);
  }

  @ResetHandler
  void reset() {
    jdbc.sql(
            """
            truncate levy_undeclared, levy_exemption, levy_adjustment, levy_spending
            """)
        .update();
  }

  @Override
  public boolean isBehindAnother(ObligationId obligation, Hash document) {
    return jdbc.sql(
            """
            select exists (select 1 from levy_spending
              where evidence @> array[?::text] and obligation <> ? and state <> 'REJECTED')
            """)
        .params(document.hex(), obligation.key())
        .query(Boolean.class)
        .single();
  }

  public Optional<ExemptionRow> exemption(ObligationId obligation) {
    return jdbc.sql("select * from levy_exemption where obligation = ?")
        .param(obligation.key())
        .query((row, i) -> exemption(row))
        .optional();
  }

  /// The newest year first.
  public List<ExemptionRow> exemptionsOf(Bin payer) {
    return jdbc.sql("select * from levy_exemption where payer = ? order by obligation desc")
        .param(payer.digits())
        .query((row, i) -> exemption(row))
        .list();
  }

  /// The newest first.
  public List<ExemptionRow> exemptions(int limit) {
    return jdbc.sql("select * from levy_exemption order by at desc, obligation limit ?")
        .param(limit)
        .query((row, i) -> exemption(row))
        .list();
  }

  /// In the order they were made.
  public List<AdjustmentRow> adjustments(ObligationId obligation) {
    return jdbc.sql("select * from levy_adjustment where obligation = ? order by at")
        .param(obligation.key())
        .query(
            (row, i) ->
                new AdjustmentRow(
                    new Tiyn(row.getLong("before")),
                    new Tiyn(row.getLong("due")),
                    AdjustmentReason.valueOf(row.getString("reason")),
                    text(row.getString("explanation")),
                    Columns.instant(row, "at")))
        .list();
  }

  public List<SpendingRow> spendings(ObligationId obligation) {
    return jdbc.sql("select * from levy_spending where obligation = ? order by number")
        .param(obligation.key())
        .query((row, i) -> spending(row))
        .list();
  }

  /// What waits for an official, the longest wait first.
  public List<SpendingRow> toDecide(int limit) {
    return jdbc.sql(
            """
            select * from levy_spending where state = 'REPORTED'
            order by reported_at, obligation, number limit ?
            """)
        .param(limit)
        .query((row, i) -> spending(row))
        .list();
  }

  private static ExemptionRow exemption(ResultSet row) throws SQLException {
    return new ExemptionRow(
        new ObligationId(row.getString("obligation")),
        ExemptionGround.valueOf(row.getString("ground")),
        row.getString("legal_reference"),
        Columns.instant(row, "at"));
  }

  private static SpendingRow spending(ResultSet row) throws SQLException {
    return new SpendingRow(
        new ObligationId(row.getString("obligation")),
        row.getInt("number"),
        new Spending(
            new Bin(row.getString("supplier")),
            text(row.getString("work")),
            new Tiyn(row.getLong("amount")),
            Columns.day(row, "act_on"),
            evidence(row)),
        SpendingState.valueOf(row.getString("state")),
        Columns.instant(row, "reported_at"),
        Columns.instantOrNull(row, "decided_at"),
        Columns.of(row, "reason", LevyActs::text));
  }

  private static List<Hash> evidence(ResultSet row) throws SQLException {
    return Columns.texts(row, "evidence").stream().map(Hash::new).toList();
  }

  private static Text text(String json) {
    return TerezeJson.mapper().readValue(json, Text.class);
  }
}
