package kz.tereze.projections.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.PersonId;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Mail that is to be sent. Addresses are looked up at the moment of sending, in what the identity
/// provider last said, and stand in no row of it.
///
/// A letter is taken before it is sent and marked after: between the two its next try lies in the
/// future. A node that dies there sends that one letter again later, with the same Message-ID; none
/// is lost, and no other is repeated.
@ReadModel
public final class Outbox {

  /// What happened longer ago is no news: mail that is set up late does not bring last year.
  public static final Duration NEWS = Duration.ofDays(7);

  /// How long after each failure the next try comes; after the last one the letter is dead.
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(12),
          Duration.ofDays(1));

  /// @param language in which the person wants to be written to
  public record Letter(NoticeRow notice, PersonId person, String address, String language) {}

  /// A letter that could not be delivered; the address is known to the identity provider alone.
  public record Undelivered(
      UUID id, NoticeKind kind, PersonId person, Instant at, int tries, @Nullable String fault) {}

  private final JdbcClient jdbc;

  public Outbox(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  /// Settles what will not be mailed: to people without an address, and what is no news any more.
  public void settle(Instant now) {
    jdbc.sql("update notice set mail = 'TOO_OLD' where mail = 'WAITING' and at < ?")
        .param(Columns.time(now.minus(NEWS)))
        .update();
    jdbc.sql(
            """
            update notice n set mail = 'NO_ADDRESS' where n.mail = 'WAITING' and n.next_try <= ?
              and not exists (select 1 from person p where p.id = n.person and p.email <> '')
            """)
        .param(Columns.time(now))
        .update();
  }

  /// Takes the letter whose turn it is; its next try is set before it is sent.
  public Optional<Letter> take(Instant now) {
    return jdbc.sql(
            """
            with due as (
              select n.id from notice n where n.mail = 'WAITING' and n.next_try <= ?
              order by n.next_try, n.at, n.id limit 1 for update skip locked),
            taken as (
              update notice n set tries = n.tries + 1, next_try = ?::timestamptz
                + (?::bigint[])[least(n.tries + 1, ?)] * interval '1 second'
              from due where n.id = due.id returning n.*)
            select n.*, c.subject, c.page, c.said, p.email,
              coalesce(w.language, 'kk') as language
            from taken n join notice_cause c on c.id = n.cause and c.kind = n.kind
            join person p on p.id = n.person
            left join notice_wish w on w.person = n.person
            """)
        .params(
            Columns.time(now),
            Columns.time(now),
            PAUSES.stream().map(Duration::toSeconds).toArray(Long[]::new),
            PAUSES.size())
        .query((row, i) -> letter(row))
        .optional();
  }

  private static Letter letter(ResultSet row) throws SQLException {
    return new Letter(
        Inbox.row(row),
        Columns.person(row, "person"),
        row.getString("email"),
        row.getString("language"));
  }

  public void sent(UUID id, Instant at) {
    jdbc.sql("update notice set mail = 'SENT', mailed_at = ?, fault = null where id = ?")
        .params(Columns.time(at), id)
        .update();
  }

  /// The try failed; after the last one the letter is dead.
  ///
  /// @param isFinal the server will never take it
  public void failed(UUID id, String fault, boolean isFinal) {
    jdbc.sql(
            """
            update notice set fault = ?,
              mail = case when ? or tries > ? then 'DEAD' else mail end where id = ?
            """)
        .params(fault, isFinal, PAUSES.size(), id)
        .update();
  }

  /// @return whether there was such a dead letter
  public boolean again(UUID id, Instant now) {
    return jdbc.sql(
                """
                update notice set mail = 'WAITING', tries = 0, next_try = ?
                where id = ? and mail = 'DEAD'
                """)
            .params(Columns.time(now), id)
            .update()
        == 1;
  }

  /// Dead letters, the newest first.
  public List<Undelivered> undelivered(int limit) {
    return jdbc.sql("select * from notice where mail = 'DEAD' order by at desc, id limit ?")
        .param(limit)
        .query(
            (row, i) ->
                new Undelivered(
                    row.getObject("id", UUID.class),
                    NoticeKind.valueOf(row.getString("kind")),
                    Columns.person(row, "person"),
                    Columns.instant(row, "at"),
                    row.getInt("tries"),
                    row.getString("fault")))
        .list();
  }

  /// How many there are in each state.
  public Map<MailState, Long> counts() {
    Map<MailState, Long> counts = new EnumMap<>(MailState.class);
    jdbc.sql("select mail, count(*) as n from notice group by mail")
        .query((row, i) -> counts.put(MailState.valueOf(row.getString("mail")), row.getLong("n")))
        .list();
    return counts;
  }
}
