package kz.tereze.projections;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;

/// Collects the statements of all projections while a batch of events is handled and sends them
/// as few statements as possible before the batch commits. Statements that touch the same row keep
/// their order; others may be grouped, and a group becomes one statement of many rows,
/// whatever [ManyRows] can join. In a long batch, that of a replay, the database works on what is
/// queued so far while further events are handled. This is what lets a replay handle tens of
/// thousands of events in a second.
@ReadModel
public final class Writes {

  private static final String RESOURCE = Writes.class.getName();

  private static final int WORTH_JOINING = 3;

  /// So many statements are worth sending while more are being queued.
  private static final int WORTH_SENDING = 4_000;

  /// Rows are found by their keys. While a replay fills empty tables the planner does not know yet
  /// how large they are and would read them from end to end.
  private static final String BY_KEY =
      "set local enable_seqscan = off; set local enable_hashjoin = off;"
          + " set local enable_mergejoin = off; set local random_page_cost = 0";

  private final DataSource source;
  private final Map<String, Optional<ManyRows>> joined = new ConcurrentHashMap<>();

  public Writes(DataSource source) {
    this.source = source;
  }

  /// Queues one statement.
  ///
  /// @param row what the statement changes, for example `List.of("need", number)`: statements
  ///     with equal rows are executed in the order they were queued, those with different rows in
  ///     any order, so every statement that touches a row names it in the same way
  public void put(Object row, String sql, @Nullable Object... parameters) {
    queue().add(row, sql, parameters);
  }

  /// Queues a statement that leaves nothing of what the same statement wrote to its row before:
  /// when that one is still queued and nothing touched the row since, it is dropped.
  public void replace(Object row, String sql, @Nullable Object... parameters) {
    if (!queue().replaced(row, sql, parameters)) {
      put(row, sql, parameters);
    }
  }

  private Queue queue() {
    return batch(CurrentUnitOfWork.get().root()).queue;
  }

  /// Says that all projections were told a fact. Only here may what is queued be sent ahead of the
  /// rest of the batch: the rows of one fact, such as the lines of a posting, arrive together,
  /// because the database asks of each statement whether they balance.
  public void factTold() {
    Batch batch = CurrentUnitOfWork.get().root().getResource(RESOURCE);
    if (batch != null && batch.queue.size() >= WORTH_SENDING) {
      List<Group> queued = batch.queue.drain();
      batch.sending.send(jdbc -> send(queued, jdbc));
    }
  }

  /// Sends what is queued and waits for it, for the projection that must read its own rows.
  public void flush() {
    Batch batch = CurrentUnitOfWork.get().root().getResource(RESOURCE);
    if (batch != null) {
      batch.sending.await();
      send(batch.queue.drain(), new JdbcTemplate(source));
    }
  }

  private Batch batch(UnitOfWork<?> work) {
    return work.getOrComputeResource(
        RESOURCE,
        key -> {
          Batch batch = new Batch(new Queue(), new SendingAhead(source));
          work.onPrepareCommit(committing -> flush());
          // The connection goes back only when nobody uses it any more.
          work.onRollback(rolledBack -> batch.sending.abandon());
          return batch;
        });
  }

  private record Batch(Queue queue, SendingAhead sending) {}

  private void send(List<Group> groups, JdbcTemplate jdbc) {
    Derived.commitsAhead(jdbc);
    if (groups.stream().anyMatch(group -> group.isWorthJoining() && !group.isInsert())) {
      jdbc.execute(BY_KEY);
    }
    groups.forEach(group -> send(group, jdbc));
  }

  private void send(Group group, JdbcTemplate jdbc) {
    if (!group.isWorthJoining()
        || !Boolean.TRUE.equals(
            jdbc.execute((Connection connection) -> sentAsOne(connection, group)))) {
      jdbc.batchUpdate(
          group.sql,
          group.parameters,
          group.parameters.size(),
          (PreparedStatement statement, @Nullable Object[] parameters) ->
              bind(statement, parameters));
    }
  }

  private boolean sentAsOne(Connection connection, Group group) throws SQLException {
    Optional<ManyRows> known = joined.get(group.sql);
    if (known == null) {
      known = ManyRows.of(group.sql, connection);
      joined.put(group.sql, known);
    }
    if (known.isPresent()) {
      known.get().send(connection, group.parameters);
    }
    return known.isPresent();
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      Object value = parameters[i];
      if (value instanceof Instant instant) {
        statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
      } else if (value instanceof String text) {
        // PostgreSQL has no character 0; in stored events JSON escapes it.
        statement.setString(i + 1, text.replace("\0", ""));
      } else if (value instanceof String[] texts) {
        statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
      } else {
        StatementCreatorUtils.setParameterValue(statement, i + 1, SqlTypeValue.TYPE_UNKNOWN, value);
      }
    }
  }

  private record Group(String sql, List<@Nullable Object[]> parameters) {
    /// Rows that belong together, such as the lines of a posting, are always inserted at once.
    boolean isWorthJoining() {
      return parameters.size() >= (isInsert() ? 2 : WORTH_JOINING);
    }

    boolean isInsert() {
      return sql.stripLeading().startsWith("insert ");
    }
  }

  /// Groups by statement. A statement goes to the first group of its kind that is not before the
  /// last one of its row, so that there are few groups however the events are mixed.
  private static final class Queue {

    private final List<Group> groups = new ArrayList<>();
    private final Map<String, NavigableSet<Integer>> groupsOfSql = new HashMap<>();
    private final Map<Object, Place> lastOfRow = new HashMap<>();
    private int size;

    private record Place(int group, int index) {}

    int size() {
      return size;
    }

    void add(Object row, String sql, @Nullable Object[] parameters) {
      NavigableSet<Integer> ofSql = groupsOfSql.computeIfAbsent(sql, key -> new TreeSet<>());
      Place last = lastOfRow.get(row);
      Integer group =
          ofSql.ceiling(last == null ? 0 : changesRows(sql) ? last.group() + 1 : last.group());
      if (group == null) {
        group = groups.size();
        groups.add(new Group(sql, new ArrayList<>()));
        ofSql.add(group);
      }
      List<@Nullable Object[]> rows = groups.get(group).parameters();
      lastOfRow.put(row, new Place(group, rows.size()));
      rows.add(parameters);
      size++;
    }

    boolean replaced(Object row, String sql, @Nullable Object[] parameters) {
      Place last = lastOfRow.get(row);
      if (last == null || !groups.get(last.group()).sql().equals(sql)) {
        return false;
      }
      groups.get(last.group()).parameters().set(last.index(), parameters);
      return true;
    }

    /// One statement of many rows must not change a row twice.
    private static boolean changesRows(String sql) {
      return sql.contains("update ");
    }

    List<Group> drain() {
      List<Group> drained = List.copyOf(groups);
      groups.clear();
      groupsOfSql.clear();
      lastOfRow.clear();
      size = 0;
      return drained;
    }
  }
}
