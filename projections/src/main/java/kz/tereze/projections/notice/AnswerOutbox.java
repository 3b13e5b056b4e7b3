package kz.tereze.projections.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.SealedText;
import kz.tereze.api.problem.Fate;
import kz.tereze.api.problem.ProblemId;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.identity.SealedAddresses;
import kz.tereze.projections.identity.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Letters to those who reported a problem and left an address: that the answer is overdue, and the
/// answer. With the answer the address has done its work and is erased, at the latest when the
/// answer is no news any more. Like in [Outbox] each is taken before it is sent and marked after.
@ReadModel
public final class AnswerOutbox {

  private static final Duration PAUSE = Duration.ofHours(1);

  /// What became of the problem.
  public enum News {
    OVERDUE,
    ANSWERED
  }

  /// @param fate null while there is no answer
  /// @param answer empty while there is none
  /// @param language in which the problem was reported
  public record Letter(
      ProblemId problem,
      News news,
      @Nullable Fate fate,
      String answer,
      String language,
      String address,
      UUID addressId) {}

  private final JdbcClient jdbc;
  private final Vault vault;
  private final SealedAddresses addresses;

  public AnswerOutbox(DataSource source, Vault vault, SealedAddresses addresses) {
    this.jdbc = JdbcClient.create(source);
    this.vault = vault;
    this.addresses = addresses;
  }

  /// Erases the addresses whose answer could not be mailed while it was news.
  public void settle(Instant now) {
    jdbc.sql(
            """
            select p.address_id from problem p join sealed_value s on s.id = p.address_id
            where p.fate is not null and p.answered_at < ?
            """)
        .param(Columns.time(now.minus(Outbox.NEWS)))
        .query(UUID.class)
        .list()
        .forEach(addresses::forget);
  }

  /// Takes the letter whose turn it is; its next try is set before it is sent.
  public Optional<Letter> take(Instant now) {
    return jdbc.sql(
            """
            with told as (
              select p.*, case when p.fate is null then 'OVERDUE' else 'ANSWERED' end as news
              from problem p where p.address_id is not null
                and (p.fate is not null or (p.is_overdue and p.answer_by >= ?))),
            due as (
              select t.* from told t join sealed_value s on s.id = t.address_id
              left join problem_letter l on l.problem = t.number and l.news = t.news
              where l.problem is null or l.next_try <= ?
              order by t.number limit 1),
            taken as (
              insert into problem_letter as l (problem, news, tries, next_try)
              select number, news, 1, ? from due
              on conflict (problem, news) do update
                set tries = l.tries + 1, next_try = excluded.next_try
                where l.next_try <= ?
              returning l.problem)
            select due.* from due join taken on taken.problem = due.number
            """)
        .params(
            Kazakhstan.day(now.minus(Outbox.NEWS)),
            Columns.time(now),
            Columns.time(now.plus(PAUSE)),
            Columns.time(now))
        .query((row, i) -> letter(row))
        .optional()
        .flatMap(letter -> letter);
  }

  private Optional<Letter> letter(ResultSet row) throws SQLException {
    UUID id = row.getObject("address_id", UUID.class);
    Optional<String> address = vault.open(new SealedText(id, row.getString("address_seal")));
    if (address.isEmpty()) {
      addresses.forget(id);
      return Optional.empty();
    }
    return Optional.of(
        new Letter(
            new ProblemId(row.getString("number")),
            News.valueOf(row.getString("news")),
            Columns.of(row, "fate", Fate::valueOf),
            Optional.ofNullable(row.getString("answer")).orElse(""),
            row.getString("words_in").toLowerCase(Locale.ROOT),
            address.get(),
            id));
  }

  /// The server has the letter. After the answer nothing more will be sent, and the address goes.
  public void sent(Letter letter) {
    settled(letter);
    if (letter.news() == News.ANSWERED) {
      addresses.forget(letter.addressId());
    }
  }

  /// The server will never take it: the address is of no use. What fails otherwise is tried again.
  public void refused(Letter letter) {
    settled(letter);
    addresses.forget(letter.addressId());
  }

  private void settled(Letter letter) {
    jdbc.sql("update problem_letter set next_try = null where problem = ? and news = ?")
        .params(letter.problem().number(), letter.news().name())
        .update();
  }
}
