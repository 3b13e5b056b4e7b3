package kz.tereze.projections.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.Event;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.registry.OrganisationEvent;
import kz.tereze.api.registry.OrganisationKind;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.SampleFacts;
import kz.tereze.projections.log.Checkpoint;
import kz.tereze.projections.log.SignerInMemory;
import kz.tereze.projections.log.Signing;
import kz.tereze.projections.log.Tiles;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/// The data are dumped and restored into another database cluster, whose transactions count anew.
class RestoreTest {

  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final int MANY = 3_000;

  /// Where the new cluster's count stands beside the old one's.
  enum Count {
    FAR_BEHIND,
    JUST_BEHIND,
    AHEAD
  }

  private final SignerInMemory signer = new SignerInMemory();

  @ParameterizedTest
  @EnumSource
  void entries_keep_their_places_the_rest_follows_and_the_signer_goes_on(Count count)
      throws Exception {
    DataSource old = Postgres.freshDatabase();
    if (count == Count.FAR_BEHIND) {
      burn(old, MANY);
    }
    try (Connection early = old.getConnection();
        EmbeddedPostgres elsewhere = EmbeddedPostgres.start()) {
      early.setAutoCommit(false);
      early.createStatement().execute("select pg_current_xact_id()");
      add(old, "a", "b");
      // Its transaction is older than those before it, its index higher.
      insert(early, "early");
      early.commit();
      drain(old);
      Checkpoint signed = sign(old);
      // Not yet in the ledger when the dump is taken.
      early.createStatement().execute("select pg_current_xact_id()");
      add(old, "c");
      insert(early, "late");
      early.commit();
      List<String> before = order(old);
      assertThat(before).hasSize(3);

      DataSource next = elsewhere.getPostgresDatabase();
      Flyway.configure().dataSource(next).load().migrate();
      restore(old, next);
      if (count == Count.AHEAD) {
        burn(next, MANY);
      } else if (count == Count.JUST_BEHIND) {
        burn(next, (int) (transaction(old) - transaction(next) - 4));
      }
      // Somebody writes before the sequencer first looks.
      add(next, "new");
      drain(next);
      add(next, "newer");
      drain(next);

      assertThat(order(next)).startsWith(before.toArray(String[]::new));
      assertThat(order(next)).containsExactly("early", "a", "b", "late", "c", "new", "newer");
      assertThat(new Tiles(next).tree().root(signed.size()))
          .isEqualTo(HexFormat.of().parseHex(signed.root().hex()));
      assertThat(sign(next).size()).isEqualTo(7);
      assertIntact(next);

      // And back again, into the first cluster, which is a third epoch all the same.
      DataSource back = Postgres.freshDatabase();
      restore(next, back);
      add(back, "back");
      drain(back);
      assertThat(order(back)).startsWith("early", "a").endsWith("newer", "back").hasSize(8);
      assertThat(sign(back).size()).isEqualTo(8);
      assertIntact(back);
      assertThat(
              new JdbcTemplate(back)
                  .queryForList("select epoch from cluster_epoch order by epoch", Integer.class))
          .containsExactly(0, 1, 2);
    }
  }

  private void assertIntact(DataSource source) {
    assertThat(
            new SelfCheck(source, new Tiles(source), signer, new StoredFactsInJson())
                .runFromFacts(entries -> {})
                .faults())
        .isEmpty();
  }

  private Checkpoint sign(DataSource source) {
    Signing signing =
        new Signing(source, new DataSourceTransactionManager(source), new Tiles(source), signer);
    Signing.Signed signed = signing.signNext(NOW).orElseThrow();
    signing.publish(signed, List.of());
    return Checkpoint.parse(signed.note().text());
  }

  /// What a full dump and restore does: all rows, columns as they were, triggers put on afterwards.
  private static void restore(DataSource from, DataSource to) throws Exception {
    List<String> tables =
        new JdbcTemplate(from)
            .queryForList(
                "select relname::text from pg_class where relkind = 'r' and relnamespace ="
                    + " 'public'::regnamespace and relname <> 'flyway_schema_history'",
                String.class);
    try (Connection source = from.getConnection();
        Connection target = to.getConnection()) {
      target.createStatement().execute("set session_replication_role = replica");
      target
          .createStatement()
          .execute("truncate " + String.join(", ", tables) + " restart identity cascade");
      CopyManager out = source.unwrap(PGConnection.class).getCopyAPI();
      CopyManager in = target.unwrap(PGConnection.class).getCopyAPI();
      for (String table : tables) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        out.copyOut("copy " + table + " to stdout", rows);
        in.copyIn("copy " + table + " from stdin", new ByteArrayInputStream(rows.toByteArray()));
      }
      for (String[] identity :
          List.of(
              new String[] {"domain_event_entry", "global_index"},
              new String[] {"ledger_checkpoint", "number"})) {
        target
            .createStatement()
            .execute(
                "select setval(pg_get_serial_sequence('%s', '%s'), (select max(%2$s) from %1$s))"
                    .formatted(identity[0], identity[1]));
      }
      target.createStatement().execute("reset session_replication_role");
    }
  }

  private static void burn(DataSource source, int transactions) {
    new JdbcTemplate(source)
        .execute(
            "do $$ begin for i in 1..%d loop perform pg_current_xact_id(); commit; end loop; end $$"
                .formatted(transactions));
  }

  private static long transaction(DataSource source) {
    String drawn =
        new JdbcTemplate(source).queryForObject("select pg_current_xact_id()::text", String.class);
    return Long.parseLong(drawn);
  }

  private static void add(DataSource source, String... ids) {
    for (String id : ids) {
      StoredFactsInJson.insert(source, i -> id, registered(id));
    }
  }

  private static void insert(Connection connection, String id) throws Exception {
    try (var statement = connection.prepareStatement(StoredFactsInJson.INSERT)) {
      Object[] row = StoredFactsInJson.row(id, registered(id));
      for (int i = 0; i < row.length; i++) {
        statement.setObject(i + 1, row[i]);
      }
      statement.executeUpdate();
    }
  }

  private static void drain(DataSource source) {
    Sequencer sequencer =
        new Sequencer(source, new DataSourceTransactionManager(source), new StoredFactsInJson());
    int looked;
    do {
      looked = sequencer.appendNext();
    } while (looked > 0);
  }

  private static List<String> order(DataSource source) {
    return new JdbcTemplate(source)
        .queryForList("select event_id from ledger_entry order by seq", String.class);
  }

  private static Event registered(String name) {
    return new OrganisationEvent.OrganisationRegistered(
        new Bin("240140000001"),
        new Text(name, name, null),
        OrganisationKind.UNIVERSITY,
        Region.ASTANA,
        SampleFacts.SOMEBODY,
        SampleFacts.TIME);
  }
}
