package kz.tereze.infra.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.infra.store.KilledNode;
import kz.tereze.infra.store.Node;
import kz.tereze.infra.store.Receipts;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.ledger.SelfCheck;
import kz.tereze.projections.ledger.Sequencer;
import kz.tereze.projections.log.Checkpoint;
import kz.tereze.projections.log.Checkpoints;
import kz.tereze.projections.log.Published;
import kz.tereze.projections.log.Tiles;
import kz.tereze.projections.log.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/// Sixteen writers at once, and `kill -9` again and again in between.
class RebuildTest {

  private static final int OBLIGATIONS = 16;
  private static final int WRITERS = 16;
  private static final int CRASHES = 3;
  private static final int RECORDED_BETWEEN = 1_500;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir private Path memory;

  private final DataSource database = Postgres.freshDatabase();

  @Test
  void the_facts_alone_give_every_root_that_was_ever_published() throws Exception {
    try (Node preparing = Node.remembering(memory, database)) {
      Receipts receipts = new Receipts(preparing.commands());
      receipts.establishFund();
      for (int i = 0; i < OBLIGATIONS; i++) {
        receipts.assess(i);
      }
    }
    for (int crash = 0; crash < CRASHES; crash++) {
      Process node = KilledNode.start(database, OBLIGATIONS, WRITERS, "R" + crash, memory);
      assertThat(KilledNode.acknowledgedUntilKilled(node, RECORDED_BETWEEN)).isNotEmpty();
    }
    Sequencer.Facts facts;
    try (Node successor = Node.remembering(memory, database)) {
      facts = successor.get(Sequencer.Facts.class);
      successor
          .get(Freshness.class)
          .await(() -> isAllPublished(successor) ? Optional.of(true) : Optional.empty(), PATIENCE);
      assertThat(successor.get(SelfCheck.class).runFromFacts(entries -> {}).faults()).isEmpty();
    }

    List<Checkpoint> published =
        new Checkpoints(database).list(100_000, 0).stream().map(Published::checkpoint).toList();
    assertThat(published).hasSizeGreaterThan(CRASHES);
    assertThat(published.getFirst().size()).isGreaterThan(CRASHES * RECORDED_BETWEEN);
    Tree again = sequencedElsewhere(facts);
    for (Checkpoint each : published) {
      assertThat(HexFormat.of().formatHex(again.root(each.size())))
          .as("root over %d entries", each.size())
          .isEqualTo(each.root().hex());
    }
    new JdbcTemplate(database)
        .query(
            "select size, root from ledger_head",
            (RowCallbackHandler)
                head ->
                    assertThat(again.root(head.getLong("size"))).isEqualTo(head.getBytes("root")));
  }

  private boolean isAllPublished(Node node) {
    Boolean all =
        node.jdbc()
            .queryForObject(
                """
                select (select count(*) from domain_event_entry
                    where payload_type = 'statement.line-arrived') =
                  (select count(*) from domain_event_entry
                    where payload_type = 'fund.receipt-credited')
                  and (select max(global_index) from domain_event_entry) = l.global_index
                  and l.next_seq = (select max(c.size) from ledger_checkpoint c
                    join ledger_publication p on p.checkpoint = c.number)
                from ledger_cursor l
                """,
                Boolean.class);
    return Boolean.TRUE.equals(all);
  }

  /// The ledger made anew from the event table alone.
  private Tree sequencedElsewhere(Sequencer.Facts facts) throws Exception {
    DataSource elsewhere = Postgres.freshDatabase();
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    try (Connection from = database.getConnection();
        Connection to = elsewhere.getConnection()) {
      from.unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("copy domain_event_entry to stdout", rows);
      to.unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "copy domain_event_entry from stdin", new ByteArrayInputStream(rows.toByteArray()));
    }
    Sequencer sequencer =
        new Sequencer(elsewhere, new DataSourceTransactionManager(elsewhere), facts);
    int looked;
    do {
      looked = sequencer.appendNext();
    } while (looked > 0);
    assertThat(count(elsewhere, "ledger_entry"))
        .isGreaterThanOrEqualTo(count(database, "ledger_entry"));
    return new Tiles(elsewhere).tree();
  }

  private static long count(DataSource source, String table) {
    Long count =
        new JdbcTemplate(source).queryForObject("select count(*) from " + table, Long.class);
    return count == null ? 0 : count;
  }
}
