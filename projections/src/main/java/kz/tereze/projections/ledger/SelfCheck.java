package kz.tereze.projections.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.log.Checkpoint;
import kz.tereze.projections.log.Fault;
import kz.tereze.projections.log.Report;
import kz.tereze.projections.log.SignedNote;
import kz.tereze.projections.log.Signer;
import kz.tereze.projections.log.Tiles;
import kz.tereze.projections.log.Walk;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/// Checks the whole ledger against itself and against what was signed: every entry's text, number
/// and hash, every tile, every root that was ever noted or signed, every signature, and what the
/// signer remembers outside the database. If asked, also every entry against the fact it tells.
@ReadModel
public final class SelfCheck {

  private static final int AT_ONCE = 1_000;

  private static final String EXTENT =
      """
      select coalesce((select max(size) from ledger_head), 0) as size,
        coalesce((select max(seq) + 1 from ledger_entry), 0) as entries,
        (select next_seq from ledger_cursor) as counted,
        coalesce((select max(number) from ledger_checkpoint), 0) as checkpoint
      """;

  private static final String ENTRIES =
      """
      select seq, event_id, body, whole, leaf_hash,
        null as payload_type, null as payload_revision, null as payload
      from ledger_entry where seq > ? order by seq limit ?
      """;

  private static final String ENTRIES_AND_FACTS =
      """
      select l.seq, l.event_id, l.body, l.whole, l.leaf_hash,
        e.payload_type, e.payload_revision, e.payload
      from (select * from ledger_entry where seq > ? order by seq limit ?) l
      left join domain_event_entry e on e.event_identifier = l.event_id order by l.seq
      """;

  private static final String HEADS =
      "select size, root from ledger_head where size > ? and size <= ? order by size limit ?";

  private static final String CHECKPOINTS =
      """
      select number, size, root, note from ledger_checkpoint
      where (size, number) > (?, ?) and number <= ? order by size, number limit ?
      """;

  private static final RowMapper<Check.Row> ROW =
      (row, i) ->
          new Check.Row(
              row.getLong("seq"),
              row.getString("event_id"),
              row.getString("body"),
              row.getString("whole"),
              row.getBytes("leaf_hash"),
              row.getString("payload_type"),
              row.getString("payload_revision"),
              row.getString("payload"));

  private record Extent(long size, long entries, long counted, long checkpoint) {}

  private final JdbcTemplate jdbc;
  private final Tiles tiles;
  private final Signer signer;
  private final Sequencer.Facts facts;

  public SelfCheck(DataSource source, Tiles tiles, Signer signer, Sequencer.Facts facts) {
    this.jdbc = new JdbcTemplate(source);
    this.tiles = tiles;
    this.signer = signer;
    this.facts = facts;
  }

  /// What is published against itself and what was signed.
  ///
  /// @param progress told how many entries were checked
  public Report run(LongConsumer progress) {
    return run(ENTRIES, null, progress);
  }

  /// The same, and each entry made again from its fact.
  public Report runFromFacts(LongConsumer progress) {
    return run(ENTRIES_AND_FACTS, facts, progress);
  }

  private Report run(String entries, Sequencer.@Nullable Facts from, LongConsumer progress) {
    long start = System.nanoTime();
    // In this order: what is signed meanwhile is no shorter than what is looked at.
    @Nullable Checkpoint remembered = signer.lastSigned().orElse(null);
    Extent extent = extent();
    Check check =
        new Check(
            tiles, heads(extent), checkpoints(extent), remembered, signer.keys(), from, progress);
    if (extent.entries() != extent.size() || extent.counted() != extent.size()) {
      check.fault(Fault.Kind.COUNT_DIFFERS, extent.size());
    }
    Walk<Check.Row> rows =
        new Walk<>(row -> jdbc.query(entries, ROW, row == null ? -1 : row.seq(), AT_ONCE));
    check.run(rows, extent.size());
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return check.report(Instant.now(), took);
  }

  private Extent extent() {
    return jdbc.query(
            EXTENT,
            (row, i) ->
                new Extent(
                    row.getLong("size"),
                    row.getLong("entries"),
                    row.getLong("counted"),
                    row.getLong("checkpoint")))
        .getFirst();
  }

  private Walk<Check.Noted> heads(Extent extent) {
    return new Walk<>(
        last ->
            jdbc.query(
                HEADS,
                (row, i) -> new Check.Noted(0, row.getLong("size"), row.getBytes("root"), null),
                last == null ? 0 : last.size(),
                extent.size(),
                AT_ONCE));
  }

  private Walk<Check.Noted> checkpoints(Extent extent) {
    return new Walk<>(
        last ->
            jdbc.query(
                CHECKPOINTS,
                (row, i) ->
                    new Check.Noted(
                        row.getLong("number"),
                        row.getLong("size"),
                        row.getBytes("root"),
                        note(row.getString("note"))),
                last == null ? 0 : last.size(),
                last == null ? 0 : last.number(),
                extent.checkpoint(),
                AT_ONCE));
  }

  /// A note that cannot be read is signed by nobody.
  private static SignedNote note(String text) {
    try {
      return SignedNote.parse(text);
    } catch (IllegalArgumentException damaged) {
      return new SignedNote("", List.of());
    }
  }
}
