package kz.tereze.projections.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.Event;
import kz.tereze.projections.BulkInsert;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.log.Tiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives public facts their one place in the ledger, once. It reads facts in the order of
/// transaction and index, and only those older than every transaction still running: nothing can
/// appear before them later. One node at a time appends; entries are never touched again.
@ReadModel
public final class Sequencer {

  private static final int MOST_TO_FILL = 65_536;
  private static final long LOCK = 7002;

  /// The lock appends are made under.
  private static final long APPENDS = 7001;

  private static final String CURSOR =
      """
      select c.tx::text as tx_text, c.global_index, c.next_seq, c.frontier, now.after_index,
        next.after_index as up_to,
        e.cluster = (select system_identifier from pg_control_system()) as is_noted
      from ledger_cursor c
        join cluster_epoch now on now.epoch = c.epoch
        left join cluster_epoch next on next.epoch = c.epoch + 1
        cross join (select cluster from cluster_epoch order by epoch desc limit 1) e
      """;

  private static final String BEHIND_THE_CURSOR =
      """
      select e.tx::text as tx_text, e.global_index, e.event_identifier, e.payload_type,
        e.payload_revision, e.payload
      from domain_event_entry e
      where (e.tx, e.global_index) > (?::xid8, ?) and e.global_index > ? and %s
      order by e.tx, e.global_index
      limit 500
      """;

  private static final String NEXT =
      BEHIND_THE_CURSOR.formatted(
          "e.tx < pg_snapshot_xmin(pg_current_snapshot()) and ?::bigint is null");

  /// Facts of a cluster that is gone: all its transactions have ended.
  private static final String RESTORED = BEHIND_THE_CURSOR.formatted("e.global_index <= ?");

  private static final String NEXT_EPOCH =
      "update ledger_cursor set epoch = epoch + 1, tx = '0', global_index = 0";

  private static final String INSERT =
      "insert into ledger_entry (seq, event_id, kind, at, refs, body, whole, leaf_hash)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String ADVANCE =
      "update ledger_cursor set tx = ?::xid8, global_index = ?, next_seq = ?, frontier = ?";

  private static final String HEAD = "insert into ledger_head (size, root) values (?, ?)";

  /// Reads a stored fact in its present form.
  public interface Facts {
    Event read(String name, String revision, String payload);
  }

  private record Cursor(
      String tx,
      long index,
      long nextSeq,
      long behind,
      @Nullable Long upTo,
      boolean isNoted,
      byte @Nullable [] frontier) {}

  private record Stored(
      String tx, long index, String id, String name, String revision, String payload) {}

  private record Entry(
      long seq, String event, String kind, Event fact, List<String> refs, Leaf leaf) {

    @Nullable Object[] row() {
      String[] names = refs.stream().distinct().toArray(String[]::new);
      return new @Nullable Object[] {
        seq, event, kind, fact.at(), names, leaf.body(), leaf.whole(), leaf.hash()
      };
    }
  }

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final BulkInsert rows;
  private final Tiles tiles;
  private final Facts facts;

  public Sequencer(DataSource source, PlatformTransactionManager transactions, Facts facts) {
    this.jdbc = new JdbcTemplate(source);
    this.transaction = new TransactionTemplate(transactions);
    this.rows = new BulkInsert(jdbc, INSERT);
    this.tiles = new Tiles(source);
    this.facts = facts;
  }

  /// Appends what has become public.
  ///
  /// @return how many facts were looked at; 0 when there is nothing to do
  public int appendNext() {
    Integer looked = transaction.execute(status -> append());
    return looked == null ? 0 : looked;
  }

  private int append() {
    jdbc.queryForList("select pg_advisory_xact_lock(?)", LOCK);
    Cursor cursor = cursor();
    if (!cursor.isNoted()) {
      jdbc.queryForList("select pg_advisory_xact_lock(?)", APPENDS);
      jdbc.queryForList("select note_cluster()");
      cursor = cursor();
    }
    List<Stored> next = next(cursor);
    if (next.isEmpty()) {
      // The facts of an earlier cluster are all in: those of the next follow.
      return cursor.upTo() == null ? 0 : jdbc.update(NEXT_EPOCH);
    }
    List<Entry> entries = entries(next, cursor.nextSeq());
    Frontier frontier = frontier(cursor);
    fillTiles(cursor.nextSeq());
    rows.rows(entries.stream().map(Entry::row).toList());
    tiles.grow(cursor.nextSeq(), entries.stream().map(entry -> entry.leaf().hash()).toList());
    entries.forEach(entry -> frontier.add(entry.leaf().hash()));
    long size = cursor.nextSeq() + entries.size();
    Stored last = next.getLast();
    jdbc.update(ADVANCE, last.tx(), last.index(), size, frontier.bytes());
    if (!entries.isEmpty()) {
      jdbc.update(HEAD, size, frontier.root());
    }
    return next.size();
  }

  private Frontier frontier(Cursor cursor) {
    if (cursor.frontier() != null) {
      return Frontier.of(cursor.nextSeq(), cursor.frontier());
    }
    Frontier counted = new Frontier();
    jdbc.query(
        "select leaf_hash from ledger_entry where seq < ? order by seq",
        (RowCallbackHandler) row -> counted.add(row.getBytes("leaf_hash")),
        cursor.nextSeq());
    return counted;
  }

  /// Entries older than the tiles get theirs.
  private void fillTiles(long size) {
    for (long filled = tiles.size(); filled < size; filled = tiles.size()) {
      tiles.grow(
          filled,
          jdbc.query(
              "select leaf_hash from ledger_entry where seq >= ? order by seq limit ?",
              (row, i) -> row.getBytes("leaf_hash"),
              filled,
              MOST_TO_FILL));
    }
  }

  private List<Stored> next(Cursor cursor) {
    return jdbc.query(
        cursor.upTo() == null ? NEXT : RESTORED,
        (row, i) ->
            new Stored(
                row.getString("tx_text"),
                row.getLong("global_index"),
                row.getString("event_identifier"),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getString("payload")),
        cursor.tx(),
        cursor.index(),
        cursor.behind(),
        cursor.upTo());
  }

  private Cursor cursor() {
    return jdbc.query(CURSOR, (row, i) -> cursor(row)).getFirst();
  }

  private static Cursor cursor(ResultSet row) throws SQLException {
    return new Cursor(
        row.getString("tx_text"),
        row.getLong("global_index"),
        row.getLong("next_seq"),
        row.getLong("after_index"),
        row.getObject("up_to", Long.class),
        row.getBoolean("is_noted"),
        row.getBytes("frontier"));
  }

  private List<Entry> entries(List<Stored> next, long firstSeq) {
    List<Entry> entries = new ArrayList<>();
    for (Stored stored : next) {
      Event fact = facts.read(stored.name(), stored.revision(), stored.payload());
      Optional<PublicFact> known = PublicFacts.of(fact);
      long seq = firstSeq + entries.size();
      known.ifPresent(
          open ->
              entries.add(
                  new Entry(
                      seq,
                      stored.id(),
                      stored.name(),
                      fact,
                      open.refs(),
                      Leaf.of(
                          seq, stored.id(), stored.name(), fact.at().toString(), open.details()))));
    }
    return entries;
  }
}
