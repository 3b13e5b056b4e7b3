package kz.tereze.infra.store;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/// The rows one command adds to the event store. Serialised by the thread that runs the command,
/// so that the appender only writes.
record AppendedRows(List<Row> rows) {

  record Row(
      String event,
      String aggregate,
      long sequence,
      String type,
      String time,
      String payloadType,
      String revision,
      String payload,
      String metaData) {}

  static AppendedRows of(List<? extends EventMessage<?>> events, Serializer serializer) {
    return new AppendedRows(events.stream().map(event -> row(event, serializer)).toList());
  }

  private static Row row(EventMessage<?> message, Serializer serializer) {
    if (!(message instanceof DomainEventMessage<?> event)) {
      throw new IllegalArgumentException("only facts of an aggregate are stored: " + message);
    }
    SerializedObject<String> payload = event.serializePayload(serializer, String.class);
    String metaData = event.serializeMetaData(serializer, String.class).getData();
    return new Row(
        event.getIdentifier(),
        event.getAggregateIdentifier(),
        event.getSequenceNumber(),
        event.getType(),
        event.getTimestamp().toString(),
        payload.getType().getName(),
        payload.getType().getRevision(),
        payload.getData(),
        metaData);
  }

  String[] column(java.util.function.Function<Row, String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  Long[] sequences() {
    return rows.stream().map(Row::sequence).toArray(Long[]::new);
  }
}
