package kz.tereze.web.repeat;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.tereze.web.rest.Repeats;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps answers in the database, so that a repeat may come to any node. A request that was broken
/// off, by a crash for instance, can be asked again after a while; what it had decided the
/// aggregates themselves know.
@Component
class StoredAnswers implements Repeats {

  private static final String BEGIN =
      """
      with outdated as (delete from asked_request where at < now() - interval '7 days')
      insert into asked_request (key, who, hash) values (?, ?, ?)
      on conflict (key, who) do update set at = now()
        where asked_request.status is null and asked_request.hash = excluded.hash
          and asked_request.at < now() - interval '60 seconds'
      """;

  private record Row(String hash, @Nullable Integer status) {}

  private final JdbcClient jdbc;

  /// What could not be forgotten because the database was away; a repeat of it is new.
  private final Set<Asked> toForget = ConcurrentHashMap.newKeySet();

  StoredAnswers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Known begin(Asked asked) {
    if (toForget.contains(asked)) {
      forget(asked);
    }
    int begun = jdbc.sql(BEGIN).params(asked.key(), asked.who(), asked.hash()).update();
    return begun == 1 ? Known.NEW : known(asked);
  }

  private Known known(Asked asked) {
    Optional<Row> row =
        jdbc.sql("select hash, status from asked_request where key = ? and who = ?")
            .params(asked.key(), asked.who())
            .query((found, i) -> new Row(found.getString(1), (Integer) found.getObject(2)))
            .optional();
    // Gone in between: whoever was at it had no effect, and the client may ask again.
    return row.map(
            found -> {
              if (!found.hash().equals(asked.hash())) {
                return Known.OTHER;
              }
              return found.status() == null ? Known.BUSY : Known.ANSWERED;
            })
        .orElse(Known.BUSY);
  }

  @Override
  public Optional<Answer> answer(Asked asked) {
    return jdbc.sql(
            "select status, type, place, body from asked_request where key = ? and who = ?"
                + " and status is not null")
        .params(asked.key(), asked.who())
        .query(
            (row, i) ->
                new Answer(
                    row.getInt(1),
                    row.getString(2),
                    row.getString(3),
                    Objects.requireNonNullElse(row.getBytes(4), new byte[0])))
        .optional();
  }

  @Override
  public void keep(Asked asked, Answer answer) {
    jdbc.sql(
            """
            update asked_request set status = ?, type = ?, place = ?, body = ?
            where key = ? and who = ?
            """)
        .param(answer.status())
        .param(answer.type())
        .param(answer.place())
        .param(answer.body())
        .param(asked.key())
        .param(asked.who())
        .update();
  }

  @Override
  public void outdate(Asked asked) {
    jdbc.sql(
            "delete from asked_request where key = ? and who = ? and hash <> ?"
                + " and status is not null")
        .params(asked.key(), asked.who(), asked.hash())
        .update();
  }

  @Override
  public void forget(Asked asked) {
    toForget.add(asked);
    jdbc.sql("delete from asked_request where key = ? and who = ? and status is null")
        .params(asked.key(), asked.who())
        .update();
    toForget.remove(asked);
  }
}
