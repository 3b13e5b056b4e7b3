package kz.tereze.projections.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The names and contacts of people, learned when they sign in. Not derived from events: a replay
/// leaves them alone, and only here they can be erased.
@ReadModel
public final class People {

  private static final Duration WRITTEN_AGAIN_AFTER = Duration.ofMinutes(10);
  private static final int MOST_REMEMBERED = 10_000;

  private final JdbcClient jdbc;
  private final Map<PersonId, KnownPerson> written = new ConcurrentHashMap<>();

  public People(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  /// Keeps what is new about a person. Cheap enough for every request: the same person is written
  /// once in ten minutes.
  public void saw(KnownPerson person) {
    KnownPerson last = written.get(person.person());
    if (last != null && isSame(last, person)) {
      return;
    }
    jdbc.sql(
            """
            insert into person (id, name, email, username, bin, roles, seen_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set name = excluded.name, email = excluded.email,
              username = excluded.username, bin = excluded.bin, roles = excluded.roles,
              seen_at = greatest(person.seen_at, excluded.seen_at)
            """)
        .params(
            Arrays.asList(
                person.person().id(),
                person.name(),
                person.email(),
                person.username(),
                person.organisation() == null ? null : person.organisation().digits(),
                person.roles().stream().map(Role::name).sorted().collect(Collectors.joining(" ")),
                Columns.time(person.seenAt())))
        .update();
    if (written.size() >= MOST_REMEMBERED) {
      written.clear();
    }
    written.put(person.person(), person);
  }

  private static boolean isSame(KnownPerson last, KnownPerson now) {
    KnownPerson then =
        new KnownPerson(
            last.person(),
            last.name(),
            last.email(),
            last.username(),
            last.organisation(),
            last.roles(),
            now.seenAt());
    return then.equals(now)
        && Duration.between(last.seenAt(), now.seenAt()).compareTo(WRITTEN_AGAIN_AFTER) < 0;
  }

  public Optional<KnownPerson> find(PersonId person) {
    return jdbc.sql("select * from person where id = ?")
        .param(person.id())
        .query((row, i) -> row(row))
        .optional();
  }

  /// Their name; empty for the platform, for strangers and for people who have been erased.
  public Optional<String> name(PersonId person) {
    return find(person).map(KnownPerson::name);
  }

  /// Many names at once, for lists.
  public Map<PersonId, String> names(Set<PersonId> people) {
    if (people.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql("select id, name from person where id in (:ids)")
        .param("ids", people.stream().map(PersonId::id).toList())
        .query((row, i) -> Map.entry(id(row), row.getString("name")))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// By the e-mail address or the user name they sign in with, in whatever case it is written.
  public Optional<KnownPerson> known(String emailOrUsername) {
    return jdbc.sql(
            """
            select * from person where lower(email) = lower(:word) or lower(username) = lower(:word)
            order by seen_at desc limit 1
            """)
        .param("word", emailOrUsername.strip())
        .query((row, i) -> row(row))
        .optional();
  }

  /// Everybody who was last seen with a role, by name.
  public List<KnownPerson> withRole(Role role) {
    return jdbc.sql(
            """
            select * from person where ? = any (string_to_array(roles, ' '))
            order by name collate "kk-x-icu", id
            """)
        .param(role.name())
        .query((row, i) -> row(row))
        .list();
  }

  /// Everybody who was last seen acting for an organisation, by name.
  public List<KnownPerson> of(Bin organisation) {
    return jdbc.sql("select * from person where bin = ? order by name collate \"kk-x-icu\", id")
        .param(organisation.digits())
        .query((row, i) -> row(row))
        .list();
  }

  /// Forgets who a person was. What they did stays, under an identifier that says nothing.
  public void erase(PersonId person) {
    written.remove(person);
    jdbc.sql("delete from person where id = ?").param(person.id()).update();
  }

  private static KnownPerson row(ResultSet row) throws SQLException {
    String roles = row.getString("roles");
    return new KnownPerson(
        id(row),
        row.getString("name"),
        row.getString("email"),
        row.getString("username"),
        Columns.of(row, "bin", Bin::new),
        Arrays.stream(roles.split(" "))
            .filter(role -> !role.isEmpty())
            .map(Role::valueOf)
            .collect(Collectors.toSet()),
        Columns.instant(row, "seen_at"));
  }

  private static PersonId id(ResultSet row) throws SQLException {
    return new PersonId(row.getObject("id", UUID.class));
  }
}
