package kz.tereze.projections.notice;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.PersonId;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.identity.SealedAddresses;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.projections.ledger.AllocationFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Searches of the public ledger that people follow by mail, with or without an account. Nobody is
/// mailed before they have answered a first letter, and asking tells nobody whether an address is
/// known here.
@ReadModel
public final class Alerts {

  private static final int SECRET_BYTES = 24;

  /// Searches one address may follow; also how many letters a stranger can cause to it.
  static final int AT_MOST = 10;

  /// A first letter is repeated no sooner, however often somebody asks.
  static final Duration REPEATED = Duration.ofHours(12);

  /// Whoever has not answered by then did not ask.
  static final Duration UNANSWERED = Duration.ofDays(3);

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient jdbc;
  private final SealedAddresses addresses;

  public Alerts(DataSource source, SealedAddresses addresses) {
    this.jdbc = JdbcClient.create(source);
    this.addresses = addresses;
  }

  /// What somebody asks to be told.
  ///
  /// @param person who is signed in, if anybody
  public record Asked(
      String address,
      AllocationFilter filter,
      String query,
      Often often,
      String language,
      @Nullable PersonId person) {}

  /// Notes the wish; a first letter follows. Says nothing about what was known before.
  public void ask(Asked asked, Instant now) {
    byte[] blind = addresses.blind(asked.address());
    UUID id = UUID.randomUUID();
    String secret = secret();
    addresses.keep(id, asked.address().strip() + "\n" + secret);
    int noted =
        jdbc.sql(
                """
                insert into ledger_alert (id, blind, person, filter, query, often, language,
                  secret_hash, asked_at, next_try)
                select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
                where (select count(*) from ledger_alert where blind = ?) < ?
                on conflict (blind, query) do nothing
                """)
            .params(
                Arrays.asList(
                    id,
                    blind,
                    asked.person() == null ? null : asked.person().id(),
                    TerezeJson.mapper().writeValueAsString(asked.filter()),
                    asked.query(),
                    asked.often().name(),
                    asked.language(),
                    hash(secret),
                    Columns.time(now),
                    Columns.time(now),
                    blind,
                    AT_MOST))
            .update();
    if (noted == 0) {
      addresses.forget(id);
      // Somebody who lost the first letter gets it again; who has answered it is told nothing new.
      jdbc.sql(
              """
              update ledger_alert set asked_at = ?, next_try = ?, tries = 0
              where blind = ? and query = ? and confirmed_at is null and asked_at < ?
              """)
          .params(
              Columns.time(now),
              Columns.time(now),
              blind,
              asked.query(),
              Columns.time(now.minus(REPEATED)))
          .update();
    }
  }

  private String secret() {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  private static String hash(String secret) {
    return CanonicalJson.hash(secret).hex();
  }

  public Optional<Alert> opened(String secret) {
    return jdbc.sql("select * from ledger_alert where secret_hash = ?")
        .param(hash(secret))
        .query((row, i) -> alert(row))
        .optional();
  }

  /// From now on what is new is mailed.
  ///
  /// @return whether there is such an alert
  public boolean confirm(String secret, Instant now) {
    look(now);
    return jdbc.sql(
                """
                update ledger_alert set confirmed_at = coalesce(confirmed_at, ?),
                  told_until = coalesce(told_until, ?), tries = 0,
                  next_try = case when confirmed_at is null
                    then ?::timestamptz + case often when 'DAILY' then interval '1 day'
                      else interval '7 days' end
                    else next_try end
                where secret_hash = ?
                """)
            .params(Columns.time(now), Columns.time(now), Columns.time(now), hash(secret))
            .update()
        == 1;
  }

  /// Ends it by the secret of its letters, and forgets the address.
  ///
  /// @return whether there was such an alert
  public boolean end(String secret) {
    Optional<Alert> alert = opened(secret);
    alert.ifPresent(found -> forget(found.id()));
    return alert.isPresent();
  }

  /// What the person followed while signed in, the newest first.
  public List<Alert> of(PersonId person) {
    return jdbc.sql("select * from ledger_alert where person = ? order by asked_at desc, id")
        .param(person.id())
        .query((row, i) -> alert(row))
        .list();
  }

  /// @return whether there was such an alert of theirs
  public boolean end(UUID id, PersonId person) {
    boolean isTheirs =
        jdbc.sql("select exists (select 1 from ledger_alert where id = ? and person = ?)")
            .params(id, person.id())
            .query(Boolean.class)
            .single();
    if (isTheirs) {
      forget(id);
    }
    return isTheirs;
  }

  void forget(UUID id) {
    jdbc.sql("delete from ledger_alert where id = ?").param(id).update();
    addresses.forget(id);
  }

  /// Notes which awards have come into the register since somebody last looked.
  void look(Instant now) {
    jdbc.sql(
            """
            insert into allocation_seen (number, seen_at)
            select a.number, ? from allocation a where a.status is not null
              and not exists (select 1 from allocation_seen s where s.number = a.number)
            on conflict do nothing
            """)
        .param(Columns.time(now))
        .update();
  }

  static Alert alert(ResultSet row) throws SQLException {
    return new Alert(
        row.getObject("id", UUID.class),
        TerezeJson.mapper().readValue(row.getString("filter"), AllocationFilter.class),
        row.getString("query"),
        Often.valueOf(row.getString("often")),
        row.getString("language"),
        Columns.instant(row, "asked_at"),
        Columns.instantOrNull(row, "confirmed_at"),
        Columns.instantOrNull(row, "told_until"));
  }
}
