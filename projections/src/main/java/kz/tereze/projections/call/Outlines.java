package kz.tereze.projections.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.application.Answer;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallId;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ContentSeal;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import kz.tereze.projections.json.TerezeJson;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The outlines of calls in two stages, sealed in the database, for who sent them and for the
/// officials who check them.
@ReadModel
public final class Outlines {

  private final Writes writes;
  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  private final ContentSeal seal;

  public Outlines(Writes writes, DataSource source, ContentSeal seal) {
    this.seal = seal;
    this.writes = writes;
    this.jdbc = new JdbcTemplate(source);
    this.client = JdbcClient.create(source);
  }

  @EventHandler
  void on(CallEvent.OutlinesPlanned e) {
    dated(e.call(), e.until());
  }

  @EventHandler
  void on(CallEvent.OutlinesDated e) {
    dated(e.call(), e.until());
    if (e.from() == null || e.cause() == null) {
      return;
    }
    writes.put(
        List.of("outlines_move", e.call(), e.until()),
        """
        insert into outlines_move
            (call, closed, closes, cause, reason, moved_at, outage_from, outage_until)
        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (call, closes) do nothing
        """,
        e.call().number(),
        e.from(),
        e.until(),
        e.cause().name(),
        TerezeJson.mapper().writeValueAsString(e.reason()),
        e.at(),
        e.outage() == null ? null : e.outage().from(),
        e.outage() == null ? null : e.outage().until());
  }

  private void dated(CallId call, Instant until) {
    writes.put(
        List.of("outlines_date", call),
        """
        insert into outlines_date (call, until_at) values (?, ?)
        on conflict (call) do update set until_at = excluded.until_at
        """,
        call.number(),
        until);
  }

  @EventHandler
  void on(CallEvent.OutlineReceived e) {
    writes.put(
        List.of("outline", e.outline()),
        """
        insert into call_outline
            (outline, call, need, applicant, leader, answers, state, received_at)
        values (?, ?, ?, ?, ?, ?, 'AWAITED', ?) on conflict (outline) do nothing
        """,
        e.outline().id(),
        e.call().number(),
        e.need().number(),
        e.applicant().digits(),
        e.by().id(),
        seal.seal(
            e.outline(),
            TerezeJson.mapper().writeValueAsString(e.answers().toArray(new Answer[0]))),
        e.at());
  }

  @EventHandler
  void on(CallEvent.OutlineInvited e) {
    writes.put(
        List.of("outline", e.outline()),
        "update call_outline set state = 'INVITED', answered_at = ? where outline = ?",
        e.at(),
        e.outline().id());
  }

  @EventHandler
  void on(CallEvent.OutlineDeclined e) {
    writes.put(
        List.of("outline", e.outline()),
        """
        update call_outline set state = 'DECLINED', reason = ?, answered_at = ? where outline = ?
        """,
        TerezeJson.mapper().writeValueAsString(e.reason()),
        e.at(),
        e.outline().id());
  }

  /// Until when outlines are received, and read by nobody; empty in a call without such a date.
  public Optional<Instant> until(CallId call) {
    return client
        .sql("select until_at from outlines_date where call = ?")
        .param(call.number())
        .query((row, i) -> Columns.instant(row, "until_at"))
        .optional();
  }

  /// How that date has moved, the first move first.
  public List<DeadlineMove> moves(CallId call) {
    return client
        .sql("select * from outlines_move where call = ? order by closes")
        .param(call.number())
        .query((row, i) -> DeadlineMove.of(row))
        .list();
  }

  /// Whether officials must not read yet what was sent.
  public boolean isSealed(CallId call, Instant now) {
    return until(call).filter(date -> !now.isAfter(date)).isPresent();
  }

  public int count(CallId call) {
    return client
        .sql("select count(*) from call_outline where call = ?")
        .param(call.number())
        .query(Integer.class)
        .single();
  }

  /// Those that wait for an answer first, in the order they came.
  List<OutlineRow> of(CallId call) {
    return client
        .sql(
            """
            select * from call_outline where call = ?
            order by state <> 'AWAITED', received_at, outline
            """)
        .param(call.number())
        .query((row, i) -> row(row))
        .list();
  }

  /// For the official who checks them: none before the first stage is over, and what an own
  /// organisation or they themselves sent stays closed.
  public List<OutlineRow> toCheck(CallId call, Acting by) {
    if (isSealed(call, by.at())) {
      return List.of();
    }
    return of(call).stream()
        .map(
            row ->
                by.actsFor(row.applicant()) || by.person().equals(row.leader())
                    ? row.closed()
                    : row)
        .toList();
  }

  /// What one person sent to a call.
  public List<OutlineRow> of(CallId call, PersonId leader) {
    return of(call).stream().filter(outline -> outline.leader().equals(leader)).toList();
  }

  private OutlineRow row(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    ApplicationId outline = new ApplicationId(row.getObject("outline", UUID.class));
    String answers = seal.open(outline, row.getString("answers"));
    return new OutlineRow(
        new CallId(row.getString("call")),
        outline,
        new NeedId(row.getString("need")),
        new Bin(row.getString("applicant")),
        Columns.person(row, "leader"),
        List.of(TerezeJson.mapper().readValue(answers, Answer[].class)),
        OutlineState.valueOf(row.getString("state")),
        reason == null ? null : TerezeJson.mapper().readValue(reason, Text.class),
        Columns.instant(row, "received_at"),
        Columns.instantOrNull(row, "answered_at"));
  }

  @ResetHandler
  void reset() {
    jdbc.execute("truncate call_outline, outlines_date, outlines_move");
  }
}
