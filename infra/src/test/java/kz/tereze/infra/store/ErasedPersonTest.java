package kz.tereze.infra.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.Acting;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.identity.ErasureBasis;
import kz.tereze.api.identity.ErasureCommand.ConfirmErasure;
import kz.tereze.api.identity.ErasureCommand.RequestErasure;
import kz.tereze.infra.bank.BankWiring;
import kz.tereze.infra.demo.DemoYear;
import kz.tereze.infra.demo.Papers;
import kz.tereze.infra.identity.DemoPeople;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.identity.ErasureState;
import kz.tereze.projections.identity.Erasures;
import kz.tereze.projections.identity.PersonalNumbers;
import kz.tereze.projections.identity.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// After a person is erased nobody finds them in the database, and everything that was published
/// stays as it was.
class ErasedPersonTest {

  private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final DataSource database = Postgres.freshDatabase();
  private final JdbcClient jdbc = JdbcClient.create(database);
  private final DemoPeople people = DemoPeople.read();

  @Test
  void an_expert_leaves_no_trace_and_a_signer_only_what_the_law_keeps() {
    try (Node node = Node.on(database, BankWiring.class, DemoYear.class, Papers.class)) {
      people.introduceTo(jdbc, NOW);
      node.get(DemoYear.class).play(part -> {});
      node.freshness().await(PATIENCE);
      DemoPeople.Person expert = people.get("expert1");
      DemoPeople.Person director = people.get("director");
      Vault vault = node.get(Vault.class);
      var note = vault.seal("Пікір: " + expert.name(), expert.id());
      List<String> published = published();
      // Whoever holds the key can still read before.
      assertThat(vault.open(note)).isPresent();
      assertThat(dump()).contains(expert.name(), director.name());

      erase(node, expert.id());
      erase(node, director.id());

      String dump = dump();
      for (DemoPeople.Person erased : List.of(expert, director)) {
        for (String trace :
            List.of(erased.name(), erased.familyName(), erased.email(), erased.iin().digits())) {
          assertThat(dump).doesNotContain(trace).doesNotContain(hex(trace));
        }
      }
      assertThat(vault.open(note)).isEmpty();
      PersonalNumbers numbers = node.get(PersonalNumbers.class);
      assertThat(numbers.of(expert.id())).isEmpty();
      assertThat(numbers.of(director.id())).as("signed a contract").isPresent();
      assertThat(published()).startsWith(published.toArray(String[]::new));

      Erasures erasures = node.get(Erasures.class);
      assertThat(erasures.destroyDue(LocalDate.of(2031, 11, 21))).isZero();
      assertThat(erasures.destroyDue(LocalDate.of(2031, 11, 22))).isEqualTo(1);
      assertThat(numbers.of(director.id())).isEmpty();

      numbers.learn(expert.id(), expert.iin());
      assertThat(numbers.of(expert.id())).as("stays erased").isEmpty();
    }
  }

  private void erase(Node node, PersonId subject) {
    node.commands()
        .sendAndWait(
            new RequestErasure(
                subject, ErasureBasis.OWN_REQUEST, "1/26", as(1, Role.ADMINISTRATOR)));
    node.commands().sendAndWait(new ConfirmErasure(subject, as(2, Role.AUDITOR)));
    Erasures erasures = node.get(Erasures.class);
    assertThat(
            node.freshness()
                .await(
                    () ->
                        erasures
                            .find(subject)
                            .filter(row -> row.state() == ErasureState.ERASED)
                            .map(Optional::of)
                            .orElse(Optional.empty()),
                    PATIENCE))
        .isPresent();
  }

  private static Acting as(int number, Role role) {
    return new Acting(new PersonId(new UUID(9, number)), Set.of(role), null, NOW);
  }

  private List<String> published() {
    return jdbc.sql("select seq || ' ' || encode(leaf_hash, 'hex') from ledger_entry order by seq")
        .query(String.class)
        .list();
  }

  /// Every row of every table as text, as a dump holds it.
  private String dump() {
    StringBuilder all = new StringBuilder();
    for (String table :
        jdbc.sql(
                """
                select quote_ident(table_name) from information_schema.tables
                where table_schema = current_schema() and table_type = 'BASE TABLE'
                """)
            .query(String.class)
            .list()) {
      jdbc.sql("select t::text from " + table + " t")
          .query(String.class)
          .list()
          .forEach(row -> all.append(row).append('\n'));
    }
    return all.toString();
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
