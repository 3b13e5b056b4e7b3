package kz.tereze.projections.open;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import kz.tereze.api.Hash;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.Head;
import kz.tereze.projections.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The state the first so many entries tell. It stays the same while others write: a record that
/// has changed since is folded again from its history.
public final class Snapshot {

  private static final int PORTION = 500;
  private static final int REMEMBERED = 10_000;

  private static final String ROWS =
      """
      select id, last_seq, doc from open_record
      where kind = ? and id > ? and first_seq < ? order by id limit 500
      """;

  private static final String HISTORY =
      """
      select h.id as record, e.* from open_history h join ledger_entry e on e.seq = h.seq
      where h.kind = ? and h.id = any (?) and h.seq < ? order by h.id, h.seq
      """;

  private final JdbcClient jdbc;
  private final long size;
  private final Map<Touched, Optional<OpenRecord>> remembered = new Remembered<>();
  private final Map<Touched, List<OpenRecord>> states = new Remembered<>();

  /// What was looked up lately; the oldest is forgotten.
  private static final class Remembered<V> extends LinkedHashMap<Touched, V> {

    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Touched, V> eldest) {
      return size() > REMEMBERED;
    }
  }

  Snapshot(JdbcClient jdbc, long size) {
    this.jdbc = jdbc;
    this.size = size;
  }

  /// How many entries it tells of.
  public long size() {
    return size;
  }

  /// The root over these entries and when it was noted; empty where none was noted for this size.
  public Optional<Head> head() {
    return jdbc.sql("select * from ledger_head where size = ?")
        .param(size)
        .query((row, i) -> Entries.head(row))
        .optional();
  }

  /// All shown grants by number.
  public void grants(Consumer<OpenGrant> reader) {
    each(RecordKind.GRANT, record -> reader.accept((OpenGrant) record));
  }

  public void calls(Consumer<OpenCall> reader) {
    each(RecordKind.CALL, record -> reader.accept((OpenCall) record));
  }

  public void needs(Consumer<OpenNeed> reader) {
    each(RecordKind.NEED, record -> reader.accept((OpenNeed) record));
  }

  public void organisations(Consumer<OpenOrganisation> reader) {
    each(RecordKind.ORGANISATION, record -> reader.accept((OpenOrganisation) record));
  }

  public void funds(Consumer<OpenFund> reader) {
    each(RecordKind.FUND, record -> reader.accept((OpenFund) record));
  }

  /// The entries themselves, in their order.
  public void entries(Consumer<LedgerEntry> reader) {
    long next = 0;
    List<LedgerEntry> portion;
    do {
      portion =
          jdbc.sql("select * from ledger_entry where seq >= ? and seq < ? order by seq limit 500")
              .params(next, size)
              .query((row, i) -> Entries.entry(row))
              .list();
      portion.forEach(reader);
      next += portion.size();
    } while (portion.size() == PORTION);
  }

  public Optional<OpenGrant> grant(String number) {
    return find(RecordKind.GRANT, number).map(OpenGrant.class::cast);
  }

  public Optional<OpenCall> call(String number) {
    return find(RecordKind.CALL, number).map(OpenCall.class::cast);
  }

  public Optional<OpenNeed> need(String number) {
    return find(RecordKind.NEED, number).map(OpenNeed.class::cast);
  }

  public Optional<OpenOrganisation> organisation(String bin) {
    return find(RecordKind.ORGANISATION, bin).map(OpenOrganisation.class::cast);
  }

  public Optional<OpenFund> fund(String number) {
    return find(RecordKind.FUND, number).map(OpenFund.class::cast);
  }

  private Optional<OpenRecord> find(RecordKind kind, String id) {
    Touched key = new Touched(kind, id);
    Optional<OpenRecord> known = remembered.get(key);
    if (known == null) {
      known = read(kind, id);
      remembered.put(key, known);
    }
    return known;
  }

  private Optional<OpenRecord> read(RecordKind kind, String id) {
    List<OpenRecord> found =
        portion(
            kind,
            jdbc.sql(
                    "select id, last_seq, doc from open_record"
                        + " where kind = ? and id = ? and first_seq < ?")
                .params(kind.code(), id, size)
                .query((row, i) -> row(row.getString(1), row.getLong(2), row.getString(3)))
                .list());
    return found.stream().filter(OpenRecord::isShown).findFirst();
  }

  private record Row(String id, @Nullable String doc) {}

  /// A record changed after this snapshot has no document for it.
  private Row row(String id, long lastSeq, String doc) {
    return new Row(id, lastSeq < size ? doc : null);
  }

  private void each(RecordKind kind, Consumer<OpenRecord> reader) {
    String last = "";
    List<Row> rows;
    do {
      rows =
          jdbc.sql(ROWS)
              .params(kind.code(), last, size)
              .query((row, i) -> row(row.getString(1), row.getLong(2), row.getString(3)))
              .list();
      portion(kind, rows).stream().filter(OpenRecord::isShown).forEach(reader);
      last = rows.isEmpty() ? last : rows.getLast().id();
    } while (rows.size() == PORTION);
  }

  private List<OpenRecord> portion(RecordKind kind, List<Row> rows) {
    List<String> changed = rows.stream().filter(row -> row.doc() == null).map(Row::id).toList();
    Map<String, OpenRecord> folded = changed.isEmpty() ? Map.of() : fold(kind, changed);
    List<OpenRecord> records = new ArrayList<>();
    for (Row row : rows) {
      OpenRecord record =
          row.doc() == null ? folded.get(row.id()) : OpenRecord.read(kind, row.doc());
      if (record != null) {
        records.add(record);
      }
    }
    return records;
  }

  private Map<String, OpenRecord> fold(RecordKind kind, List<String> ids) {
    Map<String, OpenRecord> folded = new HashMap<>();
    history(
        kind,
        ids,
        (id, entry) ->
            folded.computeIfAbsent(id, fresh -> OpenRecord.empty(kind, fresh)).take(entry));
    return folded;
  }

  /// The state of a record by nothing but its entries, however it is kept.
  public Optional<OpenRecord> folded(RecordKind kind, String id) {
    return Optional.ofNullable(fold(kind, List.of(id)).get(id)).filter(OpenRecord::isShown);
  }

  /// The state of a record when an entry was published, that entry included.
  public Optional<OpenRecord> asOf(RecordKind kind, String id, long seq) {
    Touched key = new Touched(kind, id);
    List<OpenRecord> versions = states.get(key);
    if (versions == null) {
      versions = states(kind, id);
      states.put(key, versions);
    }
    OpenRecord found = null;
    for (OpenRecord version : versions) {
      if (version.place().lastSeq() <= seq) {
        found = version;
      }
    }
    return Optional.ofNullable(found).filter(OpenRecord::isShown);
  }

  private List<OpenRecord> states(RecordKind kind, String id) {
    List<OpenRecord> versions = new ArrayList<>();
    OpenRecord growing = OpenRecord.empty(kind, id);
    history(
        kind,
        List.of(id),
        (same, entry) -> {
          growing.take(entry);
          versions.add(OpenRecord.read(kind, growing.doc()));
        });
    return List.copyOf(versions);
  }

  /// The entries that tell of these records, by record and in the ledger's order.
  public void history(RecordKind kind, List<String> ids, BiConsumer<String, LedgerEntry> reader) {
    jdbc.sql(HISTORY)
        .params(kind.code(), ids.toArray(String[]::new), size)
        .query(
            (RowCallbackHandler) row -> reader.accept(row.getString("record"), Entries.entry(row)));
  }

  /// Numbers of all records of a kind that some entry tells of, by number.
  public void ids(RecordKind kind, Consumer<String> reader) {
    List<String> ids = List.of();
    do {
      ids = ids(kind, ids.isEmpty() ? "" : ids.getLast(), PORTION);
      ids.forEach(reader);
    } while (ids.size() == PORTION);
  }

  /// The next numbers after one.
  public List<String> ids(RecordKind kind, String after, int limit) {
    return jdbc.sql(
            "select distinct id from open_history"
                + " where kind = ? and id > ? and seq < ? order by id limit ?")
        .params(kind.code(), after, size, limit)
        .query(String.class)
        .list();
  }

  /// Numbers of records that some entry told of since the ledger had an earlier size, by number.
  public List<String> touchedSince(long earlier, RecordKind kind, int limit) {
    return jdbc.sql(
            "select distinct id from open_history"
                + " where kind = ? and seq >= ? and seq < ? order by id limit ?")
        .params(kind.code(), earlier, size, limit)
        .query(String.class)
        .list();
  }

  /// The root in hexadecimal; empty where none was noted.
  public String root() {
    return head().map(Head::root).map(Hash::hex).orElse("");
  }
}
