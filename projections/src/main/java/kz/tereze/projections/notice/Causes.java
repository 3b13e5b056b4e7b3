package kz.tereze.projections.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import kz.tereze.projections.json.TerezeJson;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Why people are to be told something. Written once: a replay tells nothing again, and the same
/// fact handled twice is one cause.
@ReadModel
public final class Causes {

  private static final String INSERT =
      """
      insert into notice_cause (id, kind, audience, whom, subject, page, said, at)
      values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id, kind) do nothing
      """;

  private final Writes writes;
  private final JdbcClient jdbc;

  public Causes(Writes writes, DataSource source) {
    this.writes = writes;
    this.jdbc = JdbcClient.create(source);
  }

  /// Notes, with the other rows of a fact's batch, what it is to be told of; nothing in a replay.
  void note(EventMessage<?> fact, Cause cause) {
    if (!isReplayed(fact)) {
      writes.put(List.of("notice_cause", cause.id(), cause.kind()), INSERT, values(cause));
    }
  }

  static boolean isReplayed(EventMessage<?> fact) {
    return fact instanceof TrackedEventMessage<?> tracked
        && ReplayToken.isReplay(tracked.trackingToken());
  }

  /// Notes what became due by the clock.
  void note(Cause cause) {
    jdbc.sql(INSERT).params(values(cause)).update();
  }

  private static Object[] values(Cause cause) {
    return new Object[] {
      cause.id(),
      cause.kind().name(),
      cause.audience().name(),
      cause.whom().toString(),
      cause.subject().toString(),
      cause.page(),
      written(cause.said()),
      Columns.time(cause.at())
    };
  }

  private static String written(Map<String, Object> said) {
    return TerezeJson.mapper().writeValueAsString(new TreeMap<>(said));
  }

  /// Finds the people of causes that are not told yet, the oldest first.
  ///
  /// @return how many causes were told
  public int tell(int most, Instant now) {
    List<Told> waiting =
        jdbc.sql(
                """
                select id, kind, audience, whom from notice_cause where told_at is null
                order by at, id limit ?
                """)
            .param(most)
            .query(
                (row, i) ->
                    new Told(
                        row.getString("id"),
                        row.getString("kind"),
                        Audience.valueOf(row.getString("audience")),
                        row.getString("whom")))
            .list();
    waiting.forEach(cause -> tell(cause, now));
    return waiting.size();
  }

  private record Told(String id, String kind, Audience audience, String whom) {}

  /// One statement, so that people are told and the cause is done together. Who wants no mail about
  /// a kind, finds it in the inbox all the same.
  private void tell(Told cause, Instant now) {
    boolean isStatutory = NoticeKind.valueOf(cause.kind()).isStatutory();
    jdbc.sql(
            """
            with told as (
              update notice_cause set told_at = ? where id = ? and kind = ? and told_at is null
              returning id, kind, at)
            insert into notice (cause, kind, person, at, mail, next_try)
            select t.id, t.kind, p.person, t.at,
              case when ? or not coalesce(t.kind = any (w.unmailed), false)
                then 'WAITING' else 'UNWANTED' end, ?
            from told t
            cross join (select distinct q.person from (%s) q (person)) p
            left join notice_wish w on w.person = p.person
            where p.person is not null
              and not exists (select 1 from erased_person e where e.person = p.person)
            on conflict (cause, person, kind) do nothing
            """
                .formatted(cause.audience().people()))
        .params(
            Columns.time(now),
            cause.id(),
            cause.kind(),
            isStatutory,
            Columns.time(now),
            cause.whom())
        .update();
  }
}
