package kz.tereze.infra.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import kz.tereze.infra.store.Node;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.open.Folding;
import kz.tereze.projections.open.OpenLedger;
import kz.tereze.projections.open.Snapshot;
import kz.tereze.web.open.Giving;
import kz.tereze.web.open.Ocds;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/// What the log tells of an earlier time is what was exported then.
class TimeTravelTest {

  private static final int STEPS = 6;

  private final PublishedYear year = PublishedYear.shared();

  @Test
  void the_state_at_an_earlier_size_is_the_snapshot_exported_at_that_size() {
    Node node = year.node();
    List<Long> sizes =
        node.jdbc().queryForList("select size from ledger_head order by size", Long.class);
    DataSource then = Postgres.freshDatabase();
    JdbcTemplate past = new JdbcTemplate(then);
    Folding folding = new Folding(then, new DataSourceTransactionManager(then), new Entries(then));
    OpenLedger pastLedger = new OpenLedger(then);
    for (int step = 1; step <= STEPS; step++) {
      long size = sizes.get((sizes.size() - 1) * step / STEPS);
      copy(node.jdbc(), past, size);
      while (folding.foldNext() > 0) {
        // Until everything is in.
      }
      Snapshot exported = pastLedger.now();
      assertThat(exported.size()).isEqualTo(size);
      assertThat(export(year.get(OpenLedger.class).at(size))).isEqualTo(export(exported));
    }
  }

  /// The ledger as it was when it had so many entries.
  private static void copy(JdbcTemplate from, JdbcTemplate into, long size) {
    Long known = into.queryForObject("select count(*) from ledger_entry", Long.class);
    from.query(
        "select * from ledger_entry where seq >= ? and seq < ? order by seq",
        row -> {
          into.update(
              """
              insert into ledger_entry (seq, event_id, kind, at, refs, body, whole, leaf_hash)
              values (?, ?, ?, ?, ?, ?, ?, ?)
              """,
              row.getLong("seq"),
              row.getString("event_id"),
              row.getString("kind"),
              row.getTimestamp("at"),
              row.getArray("refs"),
              row.getString("body"),
              row.getString("whole"),
              row.getBytes("leaf_hash"));
        },
        known,
        size);
    from.query(
        "select * from ledger_head where size = ?",
        row -> {
          into.update(
              "insert into ledger_head (size, root, at) values (?, ?, ?) on conflict do nothing",
              row.getLong("size"),
              row.getBytes("root"),
              row.getTimestamp("at"));
        },
        size);
  }

  private List<String> export(Snapshot ledger) {
    List<String> files = new ArrayList<>();
    for (int which = 0; which < 2; which++) {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      if (which == 0) {
        year.get(Giving.class).write(ledger, null, file);
      } else {
        year.get(Ocds.class).writeRecords(ledger, "/data/ocds/records.json", file);
      }
      files.add(file.toString(StandardCharsets.UTF_8));
    }
    return files;
  }
}
