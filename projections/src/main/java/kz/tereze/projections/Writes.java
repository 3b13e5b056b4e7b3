package kz.tereze.projections;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;

/// Collects the statements of all projections while a batch of events is handled and sends them
/// as few JDBC batches just before the batch commits. Statements that touch the same row keep
/// their order; others may be grouped. This is what lets a replay handle tens of thousands of
/// events in a second.
@ReadModel
public final class Writes {

  private static final String RESOURCE = Writes.class.getName();

  private final JdbcTemplate jdbc;

  public Writes(DataSource source) {
    this.jdbc = new JdbcTemplate(source);
  }

  /// Queues one statement.
  ///
  /// @param row what the statement changes, for example `List.of("need", number)`: statements
  ///     with equal rows are executed in the order they were queued
  public void put(Object row, String sql, @Nullable Object... parameters) {
    UnitOfWork<?> work = CurrentUnitOfWork.get();
    Queue queue =
        work.root()
            .getOrComputeResource(
                RESOURCE,
                key -> {
                  work.root().onPrepareCommit(committing -> flush());
                  return new Queue();
                });
    queue.add(row, sql, parameters);
  }

  /// Sends what is queued, for the projection that must read its own rows.
  public void flush() {
    Queue queue = CurrentUnitOfWork.get().root().getResource(RESOURCE);
    if (queue != null) {
      queue.drain().forEach(this::send);
    }
  }

  private void send(Group group) {
    jdbc.batchUpdate(
        group.sql,
        group.parameters,
        group.parameters.size(),
        (PreparedStatement statement, @Nullable Object[] parameters) ->
            bind(statement, parameters));
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

  private record Group(String sql, List<@Nullable Object[]> parameters) {}

  /// Groups by statement; a row's next statement goes to the group of its last one or a later one.
  private static final class Queue {

    private final List<Group> groups = new ArrayList<>();
    private final Map<String, Integer> newestGroupOfSql = new HashMap<>();
    private final Map<Object, Integer> lastGroupOfRow = new HashMap<>();

    void add(Object row, String sql, @Nullable Object[] parameters) {
      int earliest = lastGroupOfRow.getOrDefault(row, 0);
      Integer group = newestGroupOfSql.get(sql);
      if (group == null || group < earliest) {
        groups.add(new Group(sql, new ArrayList<>()));
        group = groups.size() - 1;
        newestGroupOfSql.put(sql, group);
      }
      groups.get(group).parameters().add(parameters);
      lastGroupOfRow.put(row, group);
    }

    List<Group> drain() {
      List<Group> drained = List.copyOf(groups);
      groups.clear();
      newestGroupOfSql.clear();
      lastGroupOfRow.clear();
      return drained;
    }
  }
}
