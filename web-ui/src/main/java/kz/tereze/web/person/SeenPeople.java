package kz.tereze.web.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.projections.Columns;
import kz.tereze.web.identity.Accounts;
import kz.tereze.web.identity.People;
import kz.tereze.web.identity.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/// Notes everybody who signs in or brings a token, and finds them again.
@Component
class SeenPeople implements People {

  private static final Logger LOG = LoggerFactory.getLogger(SeenPeople.class);

  /// Tokens come with every request; only what is new is written.
  private static final int REMEMBERED = 10_000;

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final Clock clock;
  private final Map<PersonId, Known> written = new ConcurrentHashMap<>();

  SeenPeople(JdbcClient jdbc, Accounts accounts, Clock clock) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.clock = clock;
  }

  @EventListener
  void on(AuthenticationSuccessEvent event) {
    accounts.person(event.getAuthentication(), clock.instant()).ifPresent(this::note);
  }

  void note(SignedIn who) {
    Known known =
        new Known(
            who.person(), who.name(), who.username(), who.email(), who.roles(), who.organisation());
    if (known.equals(written.get(known.person()))) {
      return;
    }
    try {
      write(known, who);
    } catch (DataAccessException away) {
      // Nobody is kept from reading because their name could not be noted.
      LOG.warn("a person's name could not be noted: {}", away.getMessage());
      return;
    }
    if (written.size() >= REMEMBERED) {
      written.clear();
    }
    written.put(known.person(), known);
  }

  private void write(Known known, SignedIn who) {
    jdbc.sql(
            """
            insert into person (id, name, email, username, bin, roles, seen_at)
            select ?, ?, ?, ?, ?, ?, ?
            where not exists (select 1 from erased_person where person = ?)
            on conflict (id) do update set name = excluded.name, email = excluded.email,
                username = excluded.username, bin = excluded.bin, roles = excluded.roles,
                seen_at = excluded.seen_at
            """)
        .params(
            Arrays.asList(
                known.person().id(),
                known.name(),
                known.email(),
                known.username(),
                known.organisation() == null ? null : known.organisation().digits(),
                known.roles().stream().map(Role::name).sorted().collect(Collectors.joining(" ")),
                Columns.time(who.at()),
                known.person().id()))
        .update();
  }

  @Override
  public Optional<Known> find(PersonId person) {
    return jdbc.sql("select * from person where id = ?")
        .param(person.id())
        .query((row, i) -> known(row))
        .optional();
  }

  @Override
  public Optional<Known> named(String word) {
    String folded = word.strip().toLowerCase(Locale.ROOT);
    return folded.isEmpty()
        ? Optional.empty()
        : jdbc.sql(
                """
                select * from person where lower(email) = ? or lower(username) = ?
                order by seen_at desc limit 1
                """)
            .params(folded, folded)
            .query((row, i) -> known(row))
            .optional();
  }

  @Override
  public List<Known> withRole(Role role) {
    return jdbc.sql(
            "select * from person where ? = any (string_to_array(roles, ' ')) order by name, id")
        .param(role.name())
        .query((row, i) -> known(row))
        .list();
  }

  @Override
  public Map<PersonId, String> names(Collection<PersonId> people) {
    Map<PersonId, String> names = new LinkedHashMap<>();
    people.forEach(person -> names.put(person, People.unnamed(person)));
    if (!names.isEmpty()) {
      UUID[] ids = names.keySet().stream().map(PersonId::id).toArray(UUID[]::new);
      jdbc.sql("select id, name from person where id = any (?)")
          .param(ids)
          .query((row, i) -> Map.entry(Columns.person(row, "id"), row.getString("name")))
          .list()
          .forEach(found -> names.put(found.getKey(), found.getValue()));
    }
    return names;
  }

  private static Known known(ResultSet row) throws SQLException {
    Set<Role> roles =
        Arrays.stream(row.getString("roles").split(" "))
            .filter(name -> !name.isEmpty())
            .map(Role::valueOf)
            .collect(Collectors.toSet());
    return new Known(
        Columns.person(row, "id"),
        row.getString("name"),
        row.getString("username"),
        row.getString("email"),
        roles,
        Columns.of(row, "bin", Bin::new));
  }
}
