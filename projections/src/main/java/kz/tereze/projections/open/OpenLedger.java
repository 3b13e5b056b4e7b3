package kz.tereze.projections.open;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The ledger as records, at any size it ever had. Records are read in portions: whoever reads
/// slowly holds no connection, and however many there are, only one portion is in memory.
@ReadModel
public final class OpenLedger {

  private final JdbcClient jdbc;

  public OpenLedger(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  /// How many entries the records tell of, up to the newest head that is wholly folded in.
  public long size() {
    return jdbc.sql(
            """
            select coalesce((select max(size) from ledger_head
              where size <= (select next_seq from open_position)), 0)
            """)
        .query(Long.class)
        .single();
  }

  /// How many entries were folded in, whether or not a head was noted over them.
  public long folded() {
    return jdbc.sql("select next_seq from open_position").query(Long.class).single();
  }

  /// The present state.
  public Snapshot now() {
    return at(size());
  }

  /// The state the first `size` entries tell.
  public Snapshot at(long size) {
    return new Snapshot(jdbc, size);
  }

  /// The state that was public at a point in time.
  public Snapshot on(Instant time) {
    return at(
        jdbc.sql("select coalesce(max(size), 0) from ledger_head where at <= ? and size <= ?")
            .params(Columns.time(time), size())
            .query(Long.class)
            .single());
  }

  public Optional<OpenRecord> find(RecordKind kind, UUID uuid) {
    return jdbc.sql("select doc from open_record where kind = ? and uuid = ? and shown")
        .params(kind.code(), uuid)
        .query((row, i) -> OpenRecord.read(kind, row.getString("doc")))
        .optional();
  }

  /// A search among the present records of one kind.
  public Search search(RecordKind kind) {
    return new Search(jdbc, kind);
  }
}
