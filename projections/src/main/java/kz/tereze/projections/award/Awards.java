package kz.tereze.projections.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.OfficialTerm;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.award.AwardEvent;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Awards the council supported: those that wait for an official, and those decided.
@ReadModel
public final class Awards {

  private final Writes writes;
  private final JdbcClient jdbc;

  public Awards(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(AwardEvent event) {
    switch (event) {
      case AwardEvent.AwardProposed e -> proposed(e);
      case AwardEvent.DepartureExplained _, AwardEvent.DepartureSigned _ -> {}
      case AwardEvent.AwardDecisionMissing e ->
          write(
              e,
              "update award set decision_missed_by = ? where number = ?",
              e.decideBy(),
              e.number().irn());
      case AwardEvent.AwardApproved e ->
          write(
              e,
              """
              update award set status = 'APPROVED', decided_at = ?, decided_by = ?,
                  order_number = ? where number = ?
              """,
              e.at(),
              e.by().id(),
              e.order(),
              e.number().irn());
      case AwardEvent.AwardReturned e ->
          write(
              e,
              """
              update award set status = 'RETURNED', decided_at = ?, decided_by = ?, reason = ?
              where number = ?
              """,
              e.at(),
              e.by().id(),
              e.reason(),
              e.number().irn());
    }
  }

  /// After a return, another ballot may propose the award again.
  private void proposed(AwardEvent.AwardProposed e) {
    write(
        e,
        """
        insert into award (number, call, application, need, applicant, amount, ballot, involved,
            status, proposed_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?)
        on conflict (number) do update set amount = excluded.amount, ballot = excluded.ballot,
            involved = excluded.involved, status = 'PROPOSED', proposed_at = excluded.proposed_at,
            decided_at = null, decided_by = null, order_number = null, reason = null,
            decision_missed_by = null
        """,
        e.number().irn(),
        e.call().number(),
        e.application().id(),
        e.need().number(),
        e.applicant().digits(),
        e.amount().amount(),
        e.ballot().key(),
        e.involved().stream().map(PersonId::toString).toArray(String[]::new),
        e.at());
  }

  private void write(AwardEvent e, String sql, Object... parameters) {
    writes.put(List.of("award", e.number()), sql, parameters);
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate award").update();
  }

  public Optional<AwardRow> find(ApplicationNumber number) {
    return jdbc.sql("select * from award where number = ?")
        .param(number.irn())
        .query((row, i) -> row(row))
        .optional();
  }

  /// The one that waits longest first.
  public List<AwardRow> awaitingDecision() {
    return jdbc.sql("select * from award where status = 'PROPOSED' order by proposed_at, number")
        .query((row, i) -> row(row))
        .list();
  }

  public int countAwaitingDecision() {
    return jdbc.sql("select count(*) from award where status = 'PROPOSED'")
        .query(Integer.class)
        .single();
  }

  /// What awaits a decision whose term passed, not yet noted.
  List<ApplicationNumber> missedDecisions(LocalDate today) {
    return jdbc.sql(
            """
            select number from award where status = 'PROPOSED' and decision_missed_by is null
              and (proposed_at at time zone 'Asia/Almaty')::date <= ?
            """)
        .param(OfficialTerm.AWARD_DECISION.lateFrom(today))
        .query((row, i) -> new ApplicationNumber(row.getString("number")))
        .list();
  }

  /// Of a call, on which nobody decided in time.
  public int countMissedDecisions(CallId call) {
    return jdbc.sql("select count(*) from award where call = ? and decision_missed_by is not null")
        .param(call.number())
        .query(Integer.class)
        .single();
  }

  /// The newest decision first.
  public List<AwardRow> decided(int limit) {
    return jdbc.sql(
            """
            select * from award where status <> 'PROPOSED' order by decided_at desc, number limit ?
            """)
        .param(limit)
        .query((row, i) -> row(row))
        .list();
  }

  private static AwardRow row(ResultSet row) throws SQLException {
    return new AwardRow(
        new ApplicationNumber(row.getString("number")),
        new CallId(row.getString("call")),
        new ApplicationId(row.getObject("application", UUID.class)),
        new NeedId(row.getString("need")),
        new Bin(row.getString("applicant")),
        new Tiyn(row.getLong("amount")),
        new BallotId(row.getString("ballot")),
        Columns.texts(row, "involved").stream().map(PersonId::of).toList(),
        AwardStatus.valueOf(row.getString("status")),
        Columns.instant(row, "proposed_at"),
        OfficialTerm.AWARD_DECISION.lastDay(Columns.instant(row, "proposed_at")),
        row.getDate("decision_missed_by") != null,
        Columns.instantOrNull(row, "decided_at"),
        Columns.personOrNull(row, "decided_by"),
        row.getString("order_number"),
        row.getString("reason"));
  }
}
