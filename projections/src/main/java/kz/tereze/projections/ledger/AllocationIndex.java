package kz.tereze.projections.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the awards in memory in step with the database: before each answer it reads what changed
/// since the last one. Changes are told by the transactions that made them; those still open when
/// the index last looked are looked at again.
final class AllocationIndex {

  private static final String ALL =
      """
      select a.number, a.decided_on, a.region, a.status, a.origin, a.currency, a.programme, a.call,
        a.recipient, a.amount, a.paid, n.owner, c.fund, o.kind,
        concat_ws(' ', a.search, o.search, n.search) as words
      from allocation a
        left join organisation o on o.bin = a.recipient
        left join need n on n.number = a.need
        left join call c on c.number = a.call
      where a.status is not null
      """;

  private static final String CHANGED =
      ALL + " and a.number in (select number from allocation_change where tx >= ?::xid8)";

  /// Which change was the last, as far as one is seen.
  static final String NEWEST = "select coalesce(max(tx)::text, '') from allocation_change";

  /// Asks for the newest change, which is the end of an index. Asked whether any change is that
  /// new, PostgreSQL expects a third of them to be and walks through the whole table to find none.
  static final String LOOK =
      """
      select epoch, pg_snapshot_xmin(pg_current_snapshot())::text as horizon,
        coalesce((select max(tx) from allocation_change) >= ?::xid8, false) as changed
      from allocation_epoch
      """;

  private static final String BEGINNING = "0";
  private static final int AT_A_TIME = 5_000;
  private static final int MOST_ANSWERS = 256;

  /// Each takes up to a quarter of a byte for every award there is.
  private static final int MOST_SELECTIONS = 16;

  private final JdbcClient jdbc;
  private final JdbcTemplate stream;
  private final TransactionTemplate reading;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final ReentrantLock refreshing = new ReentrantLock();
  private final Map<Object, Object> answers = new LinkedHashMap<>();
  private final Map<AllocationFilter, Selection> selections = new LinkedHashMap<>();
  private AwardTable table = new AwardTable();
  private volatile @Nullable UUID epoch;
  private String newest = "";
  private String horizon = BEGINNING;

  AllocationIndex(DataSource source) {
    this.jdbc = JdbcClient.create(source);
    this.stream = new JdbcTemplate(source);
    this.stream.setFetchSize(AT_A_TIME);
    this.reading = oneMoment(source);
  }

  /// Everything read within it is of the same moment.
  static TransactionTemplate oneMoment(DataSource source) {
    TransactionTemplate reading = new TransactionTemplate(new DataSourceTransactionManager(source));
    reading.setReadOnly(true);
    reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    return reading;
  }

  private record Look(UUID epoch, String horizon, boolean changed) {}

  /// Reads from the awards as they are now. Answers to the same question are remembered until an
  /// award changes.
  ///
  /// @param question equal questions have equal answers
  <T> T ask(Object question, Function<AwardTable, T> answer) {
    return read(
        (table, at) -> {
          @SuppressWarnings("unchecked")
          T known = (T) remembered(question);
          if (known != null) {
            return known;
          }
          T found = answer.apply(table);
          remember(question, found);
          return found;
        });
  }

  /// Reads from the awards of a filter as they are now. The questions of one page about one filter
  /// share its selection.
  ///
  /// @param question equal questions about a filter have equal answers
  <T> T ask(AllocationFilter filter, Object question, Function<Selection, T> answer) {
    return ask(List.of(filter, question), table -> answer.apply(selection(table, filter)));
  }

  private Selection selection(AwardTable of, AllocationFilter filter) {
    Selection known;
    synchronized (answers) {
      known = selections.get(filter);
    }
    return known == null ? select(of, filter) : known;
  }

  private Selection select(AwardTable of, AllocationFilter filter) {
    Selection selection = new Selection(of, filter);
    synchronized (answers) {
      forgetFirst(selections, MOST_SELECTIONS);
      selections.put(filter, selection);
    }
    return selection;
  }

  /// Reads from the awards as they are now, told which change was the newest.
  <T> T read(BiFunction<AwardTable, String, T> answer) {
    refresh();
    lock.readLock().lock();
    try {
      return answer.apply(table, newest);
    } finally {
      lock.readLock().unlock();
    }
  }

  private @Nullable Object remembered(Object question) {
    synchronized (answers) {
      return answers.get(question);
    }
  }

  private void remember(Object question, Object answer) {
    synchronized (answers) {
      forgetFirst(answers, MOST_ANSWERS);
      answers.put(question, answer);
    }
  }

  private static <K> void forgetFirst(Map<K, ?> kept, int most) {
    if (kept.size() >= most) {
      kept.remove(kept.keySet().iterator().next());
    }
  }

  /// One thread looks; the others answer from what is there, unless nothing is there yet.
  private void refresh() {
    if (epoch == null) {
      refreshing.lock();
    } else if (!refreshing.tryLock()) {
      return;
    }
    try {
      Look look =
          jdbc.sql(LOOK)
              .param(horizon)
              .query(
                  (row, i) ->
                      new Look(
                          row.getObject("epoch", UUID.class),
                          row.getString("horizon"),
                          row.getBoolean("changed")))
              .single();
      if (!look.epoch().equals(epoch)) {
        AwardTable fresh = new AwardTable();
        String at = rows(ALL, award -> fresh.add(award));
        change(at, () -> table = fresh);
      } else if (look.changed()) {
        List<IndexedAward> changed = new ArrayList<>();
        String at = rows(CHANGED, changed::add, horizon);
        change(at, () -> table.put(changed));
      }
      epoch = look.epoch();
      horizon = look.horizon();
    } finally {
      refreshing.unlock();
    }
  }

  /// A cursor, which lives within a transaction, keeps a million rows from being fetched at once.
  ///
  /// @return the newest change they are of
  private String rows(String sql, Consumer<IndexedAward> reader, Object... parameters) {
    RowCallbackHandler each = row -> reader.accept(IndexedAward.of(row));
    String at =
        reading.execute(
            moment -> {
              stream.query(sql, each, parameters);
              return jdbc.sql(NEWEST).query(String.class).single();
            });
    return Objects.requireNonNullElse(at, "");
  }

  private void change(String at, Runnable change) {
    lock.writeLock().lock();
    try {
      change.run();
      newest = at;
      synchronized (answers) {
        answers.clear();
        selections.clear();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
