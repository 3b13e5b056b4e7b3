package kz.tereze.infra.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kz.tereze.api.Bin;
import kz.tereze.api.Iin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.registry.OrganisationKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The invented people and organisations of the demonstration, known before any of them signs in.
public record DemoPeople(String password, List<Organisation> organisations, List<Person> people) {

  private static final String FILE = "/realm/demo-people.json";

  /// An invented organisation.
  public record Organisation(Bin bin, OrganisationKind kind, Text name) {}

  /// An invented person, with the secret of their one-time codes where their role needs them.
  ///
  /// @param head whether they head their organisation, and may sign for it
  public record Person(
      PersonId id,
      String username,
      Iin iin,
      String givenName,
      String familyName,
      Set<Role> roles,
      Bin organisation,
      boolean head,
      @Nullable String codeSecret) {

    public String name() {
      return givenName + " " + familyName;
    }

    public String email() {
      return username + "@demo.invalid";
    }

    public boolean needsCode() {
      return codeSecret != null;
    }

    /// The secret of this person's one-time codes.
    ///
    /// @throws IllegalStateException when the person signs in by password alone
    public String requiredCodeSecret() {
      if (codeSecret == null) {
        throw new IllegalStateException(username + " signs in by password alone");
      }
      return codeSecret;
    }
  }

  /// Reads the people that come with the program.
  public static DemoPeople read() {
    try (InputStream file = Objects.requireNonNull(DemoPeople.class.getResourceAsStream(FILE))) {
      JsonNode root = JsonMapper.shared().readTree(file);
      List<Organisation> organisations = new ArrayList<>();
      root.required("organisations").forEach(node -> organisations.add(organisation(node)));
      List<Person> people = new ArrayList<>();
      root.required("people").forEach(node -> people.add(person(node)));
      return new DemoPeople(
          text(root, "password"), List.copyOf(organisations), List.copyOf(people));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Organisation organisation(JsonNode node) {
    return new Organisation(
        new Bin(text(node, "bin")),
        OrganisationKind.valueOf(text(node, "kind")),
        new Text(text(node, "kk"), text(node, "ru"), text(node, "en")));
  }

  private static Person person(JsonNode node) {
    JsonNode secret = node.path("totp");
    return new Person(
        PersonId.of(text(node, "id")),
        text(node, "username"),
        new Iin(text(node, "iin")),
        text(node, "givenName"),
        text(node, "familyName"),
        StreamSupport.stream(node.required("roles").spliterator(), false)
            .map(role -> Role.valueOf(role.stringValue().toUpperCase(Locale.ROOT)))
            .collect(Collectors.toUnmodifiableSet()),
        new Bin(text(node, "bin")),
        node.path("head").asBoolean(false),
        secret.isMissingNode() ? null : secret.stringValue());
  }

  private static String text(JsonNode node, String field) {
    return node.required(field).stringValue();
  }

  public Optional<Person> find(String username) {
    return people.stream().filter(person -> person.username().equals(username)).findFirst();
  }

  /// The person of that user name.
  ///
  /// @throws IllegalArgumentException when there is none
  public Person get(String username) {
    return find(username)
        .orElseThrow(() -> new IllegalArgumentException("no demo person " + username));
  }

  /// Makes their names known where nobody is known yet. Later only signing in does, so that a
  /// person who was erased stays erased.
  public void introduceTo(JdbcClient database, Instant now) {
    if (database.sql("select exists (select 1 from person)").query(Boolean.class).single()) {
      return;
    }
    for (Person person : people) {
      introduce(person, database, now);
    }
  }

  private static void introduce(Person person, JdbcClient database, Instant now) {
    String roles =
        person.roles().stream().map(Role::name).sorted().collect(Collectors.joining(" "));
    database
        .sql(
            """
            insert into person (id, name, email, username, bin, roles, seen_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
            """)
        .params(
            person.id().id(),
            person.name(),
            person.email(),
            person.username(),
            person.organisation().digits(),
            roles,
            now.atOffset(ZoneOffset.UTC))
        .update();
    database
        .sql(
            """
            insert into account_role (account, person, username, roles, seen_at)
            values (?, ?, ?, ?, ?) on conflict (account) do nothing
            """)
        .params(
            person.id().id(),
            person.id().id(),
            person.username(),
            roles,
            now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
