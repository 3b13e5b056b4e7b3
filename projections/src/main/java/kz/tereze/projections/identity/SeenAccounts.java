package kz.tereze.projections.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.identity.RolesHeld;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The accounts people came with, and their roles: of one person all together, since who may not
/// have two roles may not have them by two accounts either.
@ReadModel
public final class SeenAccounts implements RolesHeld {

  private static final int REMEMBERED = 10_000;

  /// Every command asks; what another node has noted may be heard so much later.
  private static final Duration FRESH = Duration.ofSeconds(5);

  private record Remembered(Set<Role> roles, long until) {}

  private final JdbcClient jdbc;
  private final Map<PersonId, Remembered> remembered = new ConcurrentHashMap<>();

  public SeenAccounts(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  /// Notes what an account came with.
  ///
  /// @param roles as the sign-in service names them, proven by a second factor or not
  public void note(
      PersonId account, PersonId person, String username, Set<Role> roles, Instant at) {
    jdbc.sql(
            """
            insert into account_role (account, person, username, roles, seen_at)
            select ?, ?, ?, ?, ?
            where not exists (select 1 from erased_person where person = ?)
            on conflict (account) do update set person = excluded.person,
              username = excluded.username, roles = excluded.roles, seen_at = excluded.seen_at
            where account_role.seen_at <= excluded.seen_at
            """)
        .params(account.id(), person.id(), username, words(roles), Columns.time(at), person.id())
        .update();
    remembered.remove(person);
  }

  /// The sign-in service has given or taken a role.
  public void changed(PersonId account, Role role, boolean isGiven) {
    account(account)
        .ifPresent(
            row -> {
              Set<Role> roles = EnumSet.noneOf(Role.class);
              roles.addAll(row.roles());
              boolean unused = isGiven ? roles.add(role) : roles.remove(role);
              jdbc.sql("update account_role set roles = ? where account = ?")
                  .params(words(roles), account.id())
                  .update();
              remembered.remove(row.person());
            });
  }

  @Override
  public Set<Role> of(PersonId person) {
    long now = System.nanoTime();
    Remembered known = remembered.get(person);
    if (known != null && known.until() - now > 0) {
      return known.roles();
    }
    Set<Role> roles =
        ofPerson(person).stream()
            .flatMap(row -> row.roles().stream())
            .collect(Collectors.toUnmodifiableSet());
    if (remembered.size() >= REMEMBERED) {
      remembered.clear();
    }
    remembered.put(person, new Remembered(roles, now + FRESH.toNanos()));
    return roles;
  }

  public List<AccountRow> ofPerson(PersonId person) {
    return jdbc.sql("select * from account_role where person = ? order by username, account")
        .param(person.id())
        .query((row, i) -> row(row))
        .list();
  }

  public Optional<AccountRow> account(PersonId account) {
    return jdbc.sql("select * from account_role where account = ?")
        .param(account.id())
        .query((row, i) -> row(row))
        .optional();
  }

  /// The account with a user name, in any case.
  public Optional<AccountRow> named(String username) {
    return jdbc.sql(
            """
            select * from account_role where lower(username) = ? order by seen_at desc limit 1
            """)
        .param(username.strip().toLowerCase(Locale.ROOT))
        .query((row, i) -> row(row))
        .optional();
  }

  private static String words(Set<Role> roles) {
    return roles.stream().map(Role::name).sorted().collect(Collectors.joining(" "));
  }

  private static AccountRow row(ResultSet row) throws SQLException {
    return new AccountRow(
        Columns.person(row, "account"),
        Columns.person(row, "person"),
        row.getString("username"),
        Arrays.stream(row.getString("roles").split(" "))
            .filter(name -> !name.isEmpty())
            .map(Role::valueOf)
            .collect(Collectors.toSet()));
  }
}
