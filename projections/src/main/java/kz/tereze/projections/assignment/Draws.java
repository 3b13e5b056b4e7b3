package kz.tereze.projections.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.Hash;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.assignment.DrawEvent;
import kz.tereze.api.assignment.DrawId;
import kz.tereze.api.assignment.Found;
import kz.tereze.api.call.CallId;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every draw of experts, for everybody.
@ReadModel
public final class Draws {

  private final Writes writes;
  private final JdbcClient jdbc;

  public Draws(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  @EventHandler
  void on(DrawEvent event) {
    switch (event) {
      case DrawEvent.DrawRequested e ->
          write(
              e,
              """
              insert into draw (number, call, state, requested_at) values (?, ?, 'REQUESTED', ?)
              on conflict (number) do nothing
              """,
              e.draw().number(),
              e.draw().call().number(),
              e.at());
      case DrawEvent.InputsPublished e ->
          write(
              e,
              """
              update draw set state = 'PUBLISHED', inputs = ?, commitment = ?, applications = ?,
                  experts = ?, wanted = ?, published_at = ? where number = ?
              """,
              e.inputs().hex(),
              e.commitment().hex(),
              e.applications(),
              e.experts(),
              e.wanted(),
              e.at(),
              e.draw().number());
      case DrawEvent.DrawFinished e -> finished(e);
      case DrawEvent.DrawAbandoned e ->
          write(
              e,
              "update draw set state = 'ABANDONED', lacking = ?, ended_at = ? where number = ?",
              e.lacking().stream().map(ApplicationNumber::irn).toArray(String[]::new),
              e.at(),
              e.draw().number());
    }
  }

  private void finished(DrawEvent.DrawFinished e) {
    write(
        e,
        """
        update draw set state = 'FINISHED', secret = ?, ledger_size = ?, ledger_root = ?, seed = ?,
            outcome = ?, similarity = ?, strong = ?, floor = ?, worst = ?, ended_at = ?
        where number = ?
        """,
        e.secret().hex(),
        e.size(),
        e.root().hex(),
        e.seed().hex(),
        e.outcome().hex(),
        e.found().similarity(),
        e.found().strong(),
        e.found().floor(),
        e.found().worst(),
        e.at(),
        e.draw().number());
  }

  private void write(DrawEvent e, String sql, Object... parameters) {
    writes.put(List.of("draw", e.draw()), sql, parameters);
  }

  @ResetHandler
  void reset() {
    jdbc.sql("truncate draw").update();
  }

  public Optional<DrawRow> find(DrawId draw) {
    return jdbc.sql("select * from draw where number = ?")
        .param(draw.number())
        .query((row, i) -> row(row))
        .optional();
  }

  /// The oldest first.
  public List<DrawRow> of(CallId call) {
    return jdbc.sql("select * from draw where call = ? order by requested_at, number")
        .param(call.number())
        .query((row, i) -> row(row))
        .list();
  }

  /// Those that have come so far and no further.
  public List<DrawRow> at(DrawState state) {
    return jdbc.sql("select * from draw where state = ? order by requested_at, number")
        .param(state.name())
        .query((row, i) -> row(row))
        .list();
  }

  /// Calls in which an expert left, or one more was asked for, since the last draw began, and in
  /// which none is under way.
  public List<CallId> wantingReplacements() {
    return jdbc.sql(
            """
            with last as (
                select call, max(requested_at) as requested_at, bool_and(ended_at is not null) as ended
                from draw group by call
            )
            select l.call from last l where l.ended and exists (
                select 1 from review r where r.call = l.call and r.consolidated_at is null
                and (r.grown_at > l.requested_at or exists (
                    select 1 from review_assignment a
                    where a.application = r.application and a.gone_at > l.requested_at))
                and (select count(*) from review_assignment a where a.application = r.application
                     and a.state in ('ASSIGNED', 'UNCONFLICTED', 'SCORED')) < r.experts_needed)
            order by l.call
            """)
        .query((row, i) -> new CallId(row.getString("call")))
        .list();
  }

  private static DrawRow row(ResultSet row) throws SQLException {
    return new DrawRow(
        new DrawId(row.getString("number")),
        new CallId(row.getString("call")),
        DrawState.valueOf(row.getString("state")),
        Columns.instant(row, "requested_at"),
        Columns.of(row, "inputs", Hash::new),
        Columns.of(row, "commitment", Hash::new),
        row.getInt("applications"),
        row.getInt("experts"),
        row.getInt("wanted"),
        Columns.instantOrNull(row, "published_at"),
        Columns.of(row, "secret", Hash::new),
        row.getLong("ledger_size"),
        Columns.of(row, "ledger_root", Hash::new),
        Columns.of(row, "seed", Hash::new),
        Columns.of(row, "outcome", Hash::new),
        row.getString("outcome") == null
            ? null
            : new Found(
                row.getLong("similarity"),
                row.getInt("strong"),
                row.getInt("floor"),
                row.getInt("worst")),
        Columns.texts(row, "lacking").stream().map(ApplicationNumber::new).toList(),
        Columns.instantOrNull(row, "ended_at"));
  }
}
