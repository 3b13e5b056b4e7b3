package kz.tereze.projections.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import kz.tereze.api.Event;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/// Counts the ledger again from the facts themselves: every entry's bytes and hash, every number,
/// every root that was ever noted.
@ReadModel
public final class Recount {

  private static final int FETCH = 1_000;

  private static final String ENTRIES =
      """
      select l.seq, l.event_id, l.body, l.whole, l.leaf_hash, e.payload_type, e.payload_revision,
        e.payload
      from ledger_entry l left join domain_event_entry e on e.event_identifier = l.event_id
      order by l.seq
      """;

  /// What was found.
  ///
  /// @param faults one sentence each, at most a hundred
  public record Result(long entries, long roots, List<String> faults) {

    public boolean isIntact() {
      return faults.isEmpty();
    }
  }

  private static final int MOST_FAULTS = 100;

  private final JdbcTemplate jdbc;
  private final Sequencer.Facts facts;

  public Recount(DataSource source, Sequencer.Facts facts) {
    this.jdbc = new JdbcTemplate(source);
    this.jdbc.setFetchSize(FETCH);
    this.facts = facts;
  }

  /// @param progress told how many entries were counted
  public Result run(LongConsumer progress) {
    Map<Long, byte[]> roots = new HashMap<>();
    jdbc.query(
        "select size, root from ledger_head",
        (RowCallbackHandler) row -> roots.put(row.getLong("size"), row.getBytes("root")));
    Counting counting = new Counting(roots, progress);
    jdbc.query(ENTRIES, (RowCallbackHandler) counting::next);
    roots.keySet().stream()
        .filter(size -> size > counting.size)
        .forEach(size -> counting.fault("the root of " + size + " entries has lost its entries"));
    return new Result(counting.size, roots.size(), List.copyOf(counting.faults));
  }

  private final class Counting {

    private final Map<Long, byte[]> roots;
    private final LongConsumer progress;
    private final Frontier frontier = new Frontier();
    private final List<String> faults = new ArrayList<>();
    private long size;

    Counting(Map<Long, byte[]> roots, LongConsumer progress) {
      this.roots = roots;
      this.progress = progress;
    }

    void next(ResultSet row) throws SQLException {
      long seq = row.getLong("seq");
      if (seq != size) {
        fault("after entry " + (size - 1) + " comes entry " + seq);
      }
      compare(seq, row);
      frontier.add(row.getBytes("leaf_hash"));
      size = seq + 1;
      byte[] root = roots.get(size);
      if (root != null && !Arrays.equals(root, frontier.root())) {
        fault("the root over " + size + " entries is not the one that was noted");
      }
      if (size % FETCH == 0) {
        progress.accept(size);
      }
    }

    private void compare(long seq, ResultSet row) throws SQLException {
      String payload = row.getString("payload");
      if (payload == null) {
        fault("entry " + seq + ": its fact is gone");
        return;
      }
      String kind = row.getString("payload_type");
      Event fact = facts.read(kind, row.getString("payload_revision"), payload);
      int version = Leaf.version(row.getString("body"));
      Optional<PublicFact> open = PublicFacts.of(fact, version);
      if (open.isEmpty()) {
        fault("entry " + seq + ": its fact is not public");
        return;
      }
      String event = row.getString("event_id");
      Leaf counted = Leaf.of(version, seq, event, kind, fact.at().toString(), open.get().details());
      if (!counted.body().equals(row.getString("body"))) {
        fault("entry " + seq + ": its text differs from its fact");
      } else if (!Arrays.equals(counted.hash(), row.getBytes("leaf_hash"))) {
        fault("entry " + seq + ": its hash differs from its text");
      }
    }

    void fault(String sentence) {
      if (faults.size() < MOST_FAULTS) {
        faults.add(sentence);
      }
    }
  }
}
