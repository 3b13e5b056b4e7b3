package kz.tereze.projections.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.Policy;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.Outage;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The site's record of its own outages: every node gives a sign of life, and the first that comes
/// after a long silence of all of them writes the silence down. Not derived from events.
@ReadModel
public final class Outages {

  /// Of a node that is gone the last sign is kept so long.
  private static final Duration KEPT = Duration.ofDays(30);

  private final JdbcClient jdbc;

  public Outages(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  /// A node's sign of life. Of several nodes that come back at once one writes the outage down.
  public void beat(String node, Instant now) {
    int minutes = Policy.OUTAGE_MINUTES_AT_LEAST.on(Kazakhstan.day(now)).value();
    jdbc.sql(
            """
            with last as (select max(at) as at from pulse),
            silence as (
                insert into outage (from_at, until_at, seen_by)
                select at, ?, ? from last where at <= ? on conflict (from_at) do nothing),
            gone as (delete from pulse where at < ? and node <> ?)
            insert into pulse (node, at) values (?, ?)
            on conflict (node) do update set at = greatest(pulse.at, excluded.at)
            """)
        .params(
            Columns.time(now),
            node,
            Columns.time(now.minus(Duration.ofMinutes(minutes))),
            Columns.time(now.minus(KEPT)),
            node,
            node,
            Columns.time(now))
        .update();
  }

  /// The newest sign of life of any node; empty before the first.
  public Optional<Instant> lastSign() {
    return jdbc.sql("select max(at) as at from pulse having max(at) is not null")
        .query((row, i) -> Columns.instant(row, "at"))
        .optional();
  }

  /// The newest first.
  public List<OutageRow> list(int limit, int offset) {
    return jdbc.sql(
            """
            select o.*, array(select m.call from deadline_move m where m.outage_from = o.from_at
                union select m.call from outlines_move m where m.outage_from = o.from_at
                order by call) as moved
            from outage o order by from_at desc limit ? offset ?
            """)
        .params(limit, offset)
        .query((row, i) -> row(row))
        .list();
  }

  public int count() {
    return jdbc.sql("select count(*) from outage").query(Integer.class).single();
  }

  /// A deadline that an outage has yet to move.
  record Hit(CallId call, Outage outage, Instant closesAt) {}

  /// Deadlines that an outage has not moved, whether or not it reaches them.
  List<Hit> unmoved(Instant since) {
    return jdbc.sql(
            """
            select c.number, c.closes_at, o.* from outage o join call c on c.status = 'ANNOUNCED'
            where o.until_at > ? and o.from_at < c.closes_at and not exists (
                select 1 from deadline_move m
                where m.call = c.number and m.outage_from = o.from_at)
            union all
            select c.number, d.until_at as closes_at, o.* from outage o
            join call c on c.status = 'ANNOUNCED' join outlines_date d on d.call = c.number
            where o.until_at > ? and o.from_at < d.until_at and not exists (
                select 1 from outlines_move m
                where m.call = c.number and m.outage_from = o.from_at)
            order by from_at, number
            """)
        .params(Columns.time(since), Columns.time(since))
        .query(
            (row, i) ->
                new Hit(
                    new CallId(row.getString("number")),
                    outage(row),
                    Columns.instant(row, "closes_at")))
        .list();
  }

  private static OutageRow row(ResultSet row) throws SQLException {
    Outage outage = outage(row);
    return new OutageRow(
        outage,
        outage.length().toMinutes(),
        Arrays.stream((String[]) row.getArray("moved").getArray()).map(CallId::new).toList());
  }

  private static Outage outage(ResultSet row) throws SQLException {
    return new Outage(Columns.instant(row, "from_at"), Columns.instant(row, "until_at"));
  }
}
