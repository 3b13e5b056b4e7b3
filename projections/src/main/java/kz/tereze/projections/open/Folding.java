package kz.tereze.projections.open;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import kz.tereze.projections.BulkInsert;
import kz.tereze.projections.Derived;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Searchable;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.LedgerEntry;
import kz.tereze.projections.ledger.Sum;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Folds the ledger's entries into records, one batch after another in the ledger's order. One node
/// at a time folds. When the rules of folding change, everything is folded anew.
@ReadModel
public final class Folding {

  /// Raised whenever records would come out otherwise than those that are kept.
  private static final int RULES = 4;

  private static final int BATCH = 500;
  private static final long LOCK = 7_003;

  private static final String UPSERT =
      """
      insert into open_record (kind, id, uuid, first_seq, last_seq, created_at, changed_at, shown,
        status, words, title, currency, amount, decided_on, call, ceiling, opens_at, closes_at, doc)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (kind, id) do update set last_seq = excluded.last_seq,
        changed_at = excluded.changed_at, shown = excluded.shown, status = excluded.status,
        words = excluded.words, title = excluded.title, currency = excluded.currency,
        amount = excluded.amount, decided_on = excluded.decided_on, call = excluded.call,
        ceiling = excluded.ceiling, opens_at = excluded.opens_at, closes_at = excluded.closes_at,
        doc = excluded.doc
      """;

  private static final String HISTORY =
      "insert into open_history (kind, id, seq) values (?, ?, ?) on conflict do nothing";

  private record Heard(Touched touched, long seq) {}

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final BulkInsert records;
  private final BulkInsert history;
  private final Entries entries;

  public Folding(DataSource source, PlatformTransactionManager transactions, Entries entries) {
    this.jdbc = new JdbcTemplate(source);
    this.transaction = new TransactionTemplate(transactions);
    this.records = new BulkInsert(jdbc, UPSERT);
    this.history = new BulkInsert(jdbc, HISTORY);
    this.entries = entries;
  }

  /// Folds what was appended to the ledger since.
  ///
  /// @return how many entries were folded in; 0 when there is nothing to do
  public int foldNext() {
    Integer folded = transaction.execute(status -> fold());
    return folded == null ? 0 : folded;
  }

  private int fold() {
    jdbc.queryForList("select pg_advisory_xact_lock(?)", LOCK);
    List<LedgerEntry> next = entries.from(place(), BATCH);
    if (next.isEmpty()) {
      return 0;
    }
    Derived.commitsAhead(jdbc);
    Set<Touched> wanted = new LinkedHashSet<>();
    next.forEach(entry -> wanted.addAll(Touched.by(entry)));
    wanted.removeIf(touched -> touched.kind() == RecordKind.PROCESS);
    Map<Touched, OpenRecord> records = load(wanted);
    List<Heard> history = new ArrayList<>();
    next.forEach(entry -> take(entry, records, history));
    write(records.values());
    this.history.rows(history.stream().map(Folding::row).toList());
    jdbc.update("update open_position set next_seq = ?", next.getLast().seq() + 1);
    return next.size();
  }

  private record Position(long next, int rules) {}

  private long place() {
    Position position =
        jdbc.query(
                "select next_seq, rules from open_position",
                (row, i) -> new Position(row.getLong("next_seq"), row.getInt("rules")))
            .getFirst();
    if (position.rules() == RULES) {
      return position.next();
    }
    jdbc.execute("truncate open_record, open_history");
    jdbc.update("update open_position set next_seq = 0, rules = ?", RULES);
    return 0;
  }

  private static void take(
      LedgerEntry entry, Map<Touched, OpenRecord> records, List<Heard> history) {
    Set<Touched> all = new LinkedHashSet<>();
    for (Touched touched : Touched.by(entry)) {
      all.add(touched);
      if (touched.kind() != RecordKind.PROCESS) {
        OpenRecord record =
            records.computeIfAbsent(touched, fresh -> OpenRecord.empty(fresh.kind(), fresh.id()));
        record.take(entry);
        if (record instanceof OpenGrant grant) {
          String process = process(grant);
          if (process != null && Touched.isOfProcess(entry)) {
            all.add(new Touched(RecordKind.PROCESS, process));
          }
        }
      }
    }
    all.forEach(touched -> history.add(new Heard(touched, entry.seq())));
  }

  /// A grant belongs to its call; another funder's award is a process of its own.
  private static @Nullable String process(OpenGrant grant) {
    OpenGrant.Decision decision = grant.decision();
    if (grant.isImported()) {
      return grant.id();
    }
    return decision == null ? null : decision.call();
  }

  private Map<Touched, OpenRecord> load(Set<Touched> wanted) {
    Map<RecordKind, List<String>> ids = new EnumMap<>(RecordKind.class);
    for (Touched touched : wanted) {
      ids.computeIfAbsent(touched.kind(), kind -> new ArrayList<>()).add(touched.id());
    }
    Map<Touched, OpenRecord> loaded = new LinkedHashMap<>();
    for (Map.Entry<RecordKind, List<String>> some : ids.entrySet()) {
      RecordKind kind = some.getKey();
      jdbc.query(
          "select id, doc from open_record where kind = ? and id = any (?)",
          (RowCallbackHandler)
              row ->
                  loaded.put(
                      new Touched(kind, row.getString("id")),
                      OpenRecord.read(kind, row.getString("doc"))),
          kind.code(),
          some.getValue().toArray(String[]::new));
    }
    return loaded;
  }

  private void write(Collection<OpenRecord> records) {
    this.records.rows(records.stream().map(Folding::row).toList());
  }

  private static @Nullable Object[] row(Heard heard) {
    return new @Nullable Object[] {
      heard.touched().kind().code(), heard.touched().id(), heard.seq()
    };
  }

  private static @Nullable Object[] row(OpenRecord record) {
    Found found = Found.of(record);
    return new @Nullable Object[] {
      record.kind().code(),
      record.id(),
      record.uuid(),
      record.place().firstSeq(),
      record.place().lastSeq(),
      record.place().created(),
      record.place().changed(),
      record.isShown(),
      record.status(),
      Searchable.fold(record.words()),
      found.title(),
      found.currency(),
      found.amount(),
      found.decidedOn(),
      found.call(),
      found.ceiling(),
      found.opensAt(),
      found.closesAt(),
      record.doc()
    };
  }

  /// What a record is found and sorted by.
  private record Found(
      @Nullable String title,
      @Nullable String currency,
      @Nullable Long amount,
      @Nullable LocalDate decidedOn,
      @Nullable String call,
      @Nullable Long ceiling,
      @Nullable Instant opensAt,
      @Nullable Instant closesAt) {

    private static final Found NOTHING = new Found(null, null, null, null, null, null, null, null);

    static Found of(OpenRecord record) {
      if (!record.isShown()) {
        return NOTHING;
      }
      return switch (record) {
        case OpenGrant grant -> grant(grant);
        case OpenCall call -> call(call.terms());
        case OpenNeed need -> named(need.content().title().ru());
        case OpenOrganisation organisation -> named(organisation.name().ru());
        case OpenFund fund -> named(fund.name().ru());
      };
    }

    private static Found grant(OpenGrant grant) {
      return new Found(
          grant.title(),
          grant.currency(),
          grant.awarded().minorUnits().longValueExact(),
          grant.decidedOn(),
          grant.decision() == null ? null : grant.decision().call(),
          null,
          null,
          null);
    }

    private static Found call(OpenCall.Terms terms) {
      return new Found(
          terms.title().ru(),
          Sum.TENGE,
          terms.budget().amount(),
          null,
          null,
          terms.ceiling().amount(),
          terms.opensAt(),
          terms.closesAt());
    }

    private static Found named(String title) {
      return new Found(title, null, null, null, null, null, null, null);
    }
  }
}
