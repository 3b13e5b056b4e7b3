package kz.tereze.projections.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.identity.SealedAddresses;
import kz.tereze.projections.ledger.AllocationFilter;
import kz.tereze.projections.ledger.AllocationRegister;
import kz.tereze.projections.ledger.AllocationRow;
import kz.tereze.projections.ledger.AllocationSort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Letters to those who follow a search: the first one, which asks whether they meant it, and the
/// digests of what is new. Like [Outbox] each is taken before it is sent and marked after.
@ReadModel
public final class AlertOutbox {

  /// Rows named in one digest; the search shows the others.
  private static final int MOST_NAMED = 20;

  private static final Duration PAUSE = Duration.ofHours(1);

  /// @param secret opens the alert to whoever has the letter
  /// @param until what was seen until then is in this letter
  /// @param found how many awards are new; none in a first letter
  /// @param rows the newest of them
  public record Letter(
      Alert alert,
      String address,
      String secret,
      Instant until,
      int found,
      List<AllocationRow> rows) {

    public Letter {
      rows = List.copyOf(rows);
    }

    /// Asks whether the reader meant it.
    public boolean isFirst() {
      return !alert.isConfirmed();
    }
  }

  private final JdbcClient jdbc;
  private final Alerts alerts;
  private final SealedAddresses addresses;
  private final AllocationRegister register;

  public AlertOutbox(
      DataSource source, Alerts alerts, SealedAddresses addresses, AllocationRegister register) {
    this.jdbc = JdbcClient.create(source);
    this.alerts = alerts;
    this.addresses = addresses;
    this.register = register;
  }

  /// Forgets the addresses of those who never answered.
  public void forgetUnanswered(Instant now) {
    jdbc.sql("select id from ledger_alert where confirmed_at is null and asked_at < ?")
        .param(Columns.time(now.minus(Alerts.UNANSWERED)))
        .query(UUID.class)
        .list()
        .forEach(alerts::forget);
  }

  /// Takes the letter whose turn it is. A digest without news is none: its alert waits for the next
  /// day.
  public Optional<Letter> take(Instant now) {
    Optional<Alert> due = due(now);
    while (due.isPresent()) {
      Optional<Letter> letter = letter(due.get(), now);
      if (letter.isPresent()) {
        return letter;
      }
      due = due(now);
    }
    return Optional.empty();
  }

  private Optional<Alert> due(Instant now) {
    return jdbc.sql(
            """
            with due as (
              select id from ledger_alert where next_try <= ? order by next_try, id limit 1
              for update skip locked)
            update ledger_alert a set tries = a.tries + 1, next_try = ?
            from due where a.id = due.id returning a.*
            """)
        .params(Columns.time(now), Columns.time(now.plus(PAUSE)))
        .query((row, i) -> Alerts.alert(row))
        .optional();
  }

  private Optional<Letter> letter(Alert alert, Instant now) {
    Optional<String[]> sealed = addresses.read(alert.id()).map(text -> text.split("\n", 2));
    if (sealed.isEmpty()) {
      alerts.forget(alert.id());
      return Optional.empty();
    }
    String address = sealed.get()[0];
    String secret = sealed.get()[1];
    Instant since = alert.toldUntil();
    if (since == null) {
      return Optional.of(new Letter(alert, address, secret, now, 0, List.of()));
    }
    alerts.look(now);
    List<String> fresh = fresh(alert.filter(), since, now);
    if (fresh.isEmpty()) {
      told(alert, now);
      return Optional.empty();
    }
    List<String> named = fresh.subList(0, Math.min(fresh.size(), MOST_NAMED));
    return Optional.of(new Letter(alert, address, secret, now, fresh.size(), register.rows(named)));
  }

  /// Exactly what the search itself finds, as far as it was not there before.
  private List<String> fresh(AllocationFilter filter, Instant since, Instant until) {
    Set<String> seen =
        new HashSet<>(
            jdbc.sql("select number from allocation_seen where seen_at > ? and seen_at <= ?")
                .params(Columns.time(since), Columns.time(until))
                .query(String.class)
                .list());
    return seen.isEmpty()
        ? List.of()
        : register.numbers(filter.sorted(AllocationSort.NEWEST)).stream()
            .filter(seen::contains)
            .toList();
  }

  /// The server has the letter.
  public void sent(Letter letter) {
    told(letter.alert(), letter.until());
  }

  private void told(Alert alert, Instant until) {
    jdbc.sql(
            """
            update ledger_alert set tries = 0,
              told_until = case when confirmed_at is null then null else ?::timestamptz end,
              next_try = case when confirmed_at is null then null else ?::timestamptz end
            where id = ?
            """)
        .params(Columns.time(until), Columns.time(until.plus(alert.often().pause())), alert.id())
        .update();
  }

  /// The server will never take it: the address is forgotten. What fails otherwise is tried again.
  public void refused(Letter letter) {
    alerts.forget(letter.alert().id());
  }
}
