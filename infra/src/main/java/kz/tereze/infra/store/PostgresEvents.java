package kz.tereze.infra.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.tereze.projections.Freshness;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/// The event store on PostgreSQL. One statement appends the facts of all commands that finish
/// together; commits happen in the order of the index, which a trigger sees to, so a reader behind
/// an index has seen everything before it. No snapshots: streams are short and aggregates cached.
public final class PostgresEvents implements EventStorageEngine, AutoCloseable {

  private static final String UNIQUE_VIOLATION = "23505";
  private static final int MOST_AT_ONCE = 1_000;

  private static final String APPEND =
      """
      insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,
        time_stamp, payload_type, payload_revision, payload, meta_data)
      select * from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[],
        ?::text[], ?::text[], ?::text[])
      returning global_index
      """;

  private static final String COLUMNS =
      """
      select global_index, event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
        payload_type, payload_revision, payload, meta_data
      from domain_event_entry
      """;

  private static final String OF_AGGREGATE =
      COLUMNS + "where aggregate_identifier = ? and sequence_number >= ? order by sequence_number";

  private static final String AFTER =
      COLUMNS + "where global_index > ? order by global_index limit " + MOST_AT_ONCE;

  private final DataSource source;
  private final Serializer serializer;
  private final EventUpcaster upcasters;
  private final Freshness freshness;
  private final GroupCommit commits = new GroupCommit(this::write);

  public PostgresEvents(
      DataSource source, Serializer serializer, EventUpcaster upcasters, Freshness freshness) {
    this.source = source;
    this.serializer = serializer;
    this.upcasters = upcasters;
    this.freshness = freshness;
  }

  /// Stores all facts of one command durably, or none.
  ///
  /// @throws ConcurrencyException when somebody else has extended an aggregate in between
  @Override
  public void appendEvents(List<? extends EventMessage<?>> events) {
    if (!events.isEmpty()) {
      commits.append(AppendedRows.of(events, serializer));
    }
  }

  private void write(AppendedRows rows) {
    try (Connection connection = source.getConnection();
        PreparedStatement append = connection.prepareStatement(APPEND)) {
      bind(append, connection, rows);
      long last = 0;
      try (ResultSet result = append.executeQuery()) {
        while (result.next()) {
          last = Math.max(last, result.getLong(1));
        }
      }
      freshness.stored(last);
    } catch (SQLException failure) {
      if (UNIQUE_VIOLATION.equals(failure.getSQLState())) {
        throw new ConcurrencyException("somebody else changed it in between", failure);
      }
      throw new EventStoreException("events could not be stored", failure);
    }
  }

  private static void bind(PreparedStatement append, Connection connection, AppendedRows rows)
      throws SQLException {
    int index = 1;
    append.setArray(index++, texts(connection, rows.column(AppendedRows.Row::event)));
    append.setArray(index++, texts(connection, rows.column(AppendedRows.Row::aggregate)));
    append.setArray(index++, connection.createArrayOf("bigint", rows.sequences()));
    append.setArray(index++, texts(connection, rows.column(AppendedRows.Row::type)));
    append.setArray(index++, texts(connection, rows.column(AppendedRows.Row::time)));
    append.setArray(index++, texts(connection, rows.column(AppendedRows.Row::payloadType)));
    append.setArray(index++, texts(connection, rows.column(AppendedRows.Row::revision)));
    append.setArray(index++, texts(connection, rows.column(AppendedRows.Row::payload)));
    append.setArray(index, texts(connection, rows.column(AppendedRows.Row::metaData)));
  }

  private static Array texts(Connection connection, String[] values) throws SQLException {
    return connection.createArrayOf("text", values);
  }

  @Override
  public DomainEventStream readEvents(String aggregate, long firstSequence) {
    List<TrackedEventData<?>> rows =
        query(
            OF_AGGREGATE,
            statement -> {
              statement.setString(1, aggregate);
              statement.setLong(2, firstSequence);
            });
    return EventStreamUtils.upcastAndDeserializeDomainEvents(
        rows.stream().map(row -> (TrackedDomainEventData<?>) row), serializer, upcasters);
  }

  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(
      @Nullable TrackingToken token, boolean mayBlock) {
    return after(token == null ? 0 : token.position().orElse(0)).stream();
  }

  /// The next facts behind a position, at most a thousand.
  List<? extends TrackedEventMessage<?>> after(long position) {
    List<TrackedEventData<?>> rows = query(AFTER, statement -> statement.setLong(1, position));
    return EventUtils.upcastAndDeserializeTrackedEvents(rows.stream(), serializer, upcasters)
        .toList();
  }

  /// Position of the newest fact; 0 when there is none.
  public long head() {
    try (Connection connection = source.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select coalesce(max(global_index), 0) from domain_event_entry");
        ResultSet result = statement.executeQuery()) {
      result.next();
      return result.getLong(1);
    } catch (SQLException failure) {
      throw new EventStoreException("the event store cannot be read", failure);
    }
  }

  @Override
  public TrackingToken createHeadToken() {
    return new GlobalSequenceTrackingToken(head());
  }

  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
    return Optional.empty();
  }

  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    throw new UnsupportedOperationException("aggregates are cached, not snapshotted");
  }

  private interface Binder {
    void bind(PreparedStatement statement) throws SQLException;
  }

  private List<TrackedEventData<?>> query(String sql, Binder binder) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      binder.bind(statement);
      List<TrackedEventData<?>> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(row(result));
        }
      }
      return rows;
    } catch (SQLException failure) {
      throw new EventStoreException("the event store cannot be read", failure);
    }
  }

  private static TrackedEventData<?> row(ResultSet result) throws SQLException {
    return new TrackedDomainEventData<>(
        new GlobalSequenceTrackingToken(result.getLong("global_index")),
        new GenericDomainEventEntry<>(
            result.getString("type"),
            result.getString("aggregate_identifier"),
            result.getLong("sequence_number"),
            result.getString("event_identifier"),
            result.getString("time_stamp"),
            result.getString("payload_type"),
            result.getString("payload_revision"),
            result.getString("payload"),
            result.getString("meta_data")));
  }

  @Override
  public void close() {
    commits.close();
  }
}
