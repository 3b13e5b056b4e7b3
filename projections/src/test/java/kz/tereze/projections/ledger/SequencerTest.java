package kz.tereze.projections.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.Event;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.registry.OrganisationEvent;
import kz.tereze.api.registry.OrganisationKind;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.SampleFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class SequencerTest {

  private final DataSource source = Postgres.freshDatabase();
  private final JdbcTemplate jdbc = new JdbcTemplate(source);
  private final StoredFactsInJson facts = new StoredFactsInJson();
  private final Sequencer sequencer =
      new Sequencer(source, new DataSourceTransactionManager(source), facts);

  @Test
  void a_fact_waits_for_every_older_transaction_and_then_takes_its_place() throws SQLException {
    try (Connection older = source.getConnection()) {
      older.setAutoCommit(false);
      takeTransactionNumber(older);
      insert("younger");
      assertThat(sequencer.appendNext()).isZero();

      insert(older, "older");
      older.commit();
    }
    drain();
    assertThat(eventsInOrder()).containsExactly("older", "younger");
  }

  @Test
  void entries_written_beside_busy_writers_are_those_recomputed_from_the_facts() throws Exception {
    int writers = 6;
    int each = 40;
    try (ExecutorService threads = Executors.newFixedThreadPool(writers + 1)) {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        String name = "w" + writer;
        work.add(() -> write(name, each));
      }
      work.add(this::sequenceUntilSomethingIsThere);
      for (Future<Integer> done : threads.invokeAll(work)) {
        done.get();
      }
    }
    drain();

    List<Map<String, Object>> entries =
        jdbc.queryForList("select seq, body, leaf_hash from ledger_entry order by seq");
    assertThat(entries.stream().map(entry -> entry.get("seq")))
        .containsExactlyElementsOf(LongStream.range(0, writers * each).boxed().toList());
    List<Leaf> recomputed = recomputed();
    assertThat(entries.stream().map(entry -> entry.get("body")))
        .containsExactlyElementsOf(recomputed.stream().map(leaf -> (Object) leaf.body()).toList());
    for (int i = 0; i < recomputed.size(); i++) {
      assertThat((byte[]) entries.get(i).get("leaf_hash")).isEqualTo(recomputed.get(i).hash());
    }
  }

  @Test
  void private_facts_leave_no_gap_in_the_numbers() {
    Event[] all = SampleFacts.all().toArray(Event[]::new);
    StoredFactsInJson.insert(source, i -> "e" + i, all);
    drain();

    long open = SampleFacts.all().filter(fact -> PublicFacts.of(fact).isPresent()).count();
    assertThat(jdbc.queryForList("select seq from ledger_entry order by seq", Long.class))
        .containsExactlyElementsOf(LongStream.range(0, open).boxed().toList());
    assertThat(sequencer.appendNext()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger_entry set body = '{}'",
        "delete from ledger_entry",
        "truncate ledger_entry",
        "update domain_event_entry set payload = '{}'",
        "delete from domain_event_entry",
        "truncate domain_event_entry"
      })
  void the_database_refuses_to_change_what_was_recorded(String change) {
    insert("fact");
    drain();

    assertThatThrownBy(() -> jdbc.execute(change)).hasMessageContaining("what was recorded stays");
    assertThat(eventsInOrder()).containsExactly("fact");
  }

  private int write(String name, int count) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      for (int i = 0; i < count; i++) {
        if (i % 2 == 0) {
          takeTransactionNumber(connection);
        }
        insert(connection, name + "-" + i);
        connection.commit();
      }
    }
    return count;
  }

  private int sequenceUntilSomethingIsThere() {
    int looked = 0;
    while (looked == 0) {
      looked = sequencer.appendNext();
    }
    return looked;
  }

  /// The transaction is now older than all that begin to write later.
  private static void takeTransactionNumber(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select pg_current_xact_id()");
    }
  }

  private void insert(String id) {
    StoredFactsInJson.insert(source, i -> id, registered(id));
  }

  private static void insert(Connection connection, String id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(StoredFactsInJson.INSERT)) {
      Object[] row = StoredFactsInJson.row(id, registered(id));
      for (int i = 0; i < row.length; i++) {
        statement.setObject(i + 1, row[i]);
      }
      statement.executeUpdate();
    }
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

  private List<String> eventsInOrder() {
    return jdbc.queryForList("select event_id from ledger_entry order by seq", String.class);
  }

  private List<Leaf> recomputed() {
    List<Map<String, Object>> rows =
        jdbc.queryForList("select * from domain_event_entry order by tx, global_index");
    return IntStream.range(0, rows.size()).mapToObj(i -> leaf(i, rows.get(i))).toList();
  }

  private Leaf leaf(int seq, Map<String, Object> row) {
    String kind = (String) row.get("payload_type");
    Event fact = facts.read(kind, "1", (String) row.get("payload"));
    Optional<PublicFact> open = PublicFacts.of(fact);
    return Leaf.of(
        seq,
        (String) row.get("event_identifier"),
        kind,
        fact.at().toString(),
        open.orElseThrow().details());
  }

  private void drain() {
    int looked;
    do {
      looked = sequencer.appendNext();
    } while (looked > 0);
  }
}
