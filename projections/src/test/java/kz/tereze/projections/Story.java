package kz.tereze.projections;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import kz.tereze.api.Event;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;

/// Facts told to several projections over one database, for tests of what pages make of them.
public final class Story {

  private final DataSource source = Postgres.freshDatabase();
  private final Writes writes = new Writes(source);
  private final List<AnnotationEventHandlerAdapter> listeners = new ArrayList<>();
  private final List<EventMessage<?>> told = new ArrayList<>();

  /// Adds a projection; it hears what is told from now on.
  public <P> P heardBy(BiFunction<Writes, DataSource, P> create) {
    P projection = create.apply(writes, source);
    listeners.add(new AnnotationEventHandlerAdapter(projection));
    return projection;
  }

  public DataSource source() {
    return source;
  }

  public Story tell(Event... facts) {
    List<EventMessage<?>> messages = new ArrayList<>();
    for (Event fact : facts) {
      messages.add(GenericEventMessage.asEventMessage(fact));
    }
    told.addAll(messages);
    return deliver(messages);
  }

  /// Empties all projections and tells them everything again, as it was told before.
  public Story replay() {
    listeners.forEach(AnnotationEventHandlerAdapter::prepareReset);
    return deliver(told);
  }

  private Story deliver(List<EventMessage<?>> messages) {
    BatchingUnitOfWork<EventMessage<?>> work = new BatchingUnitOfWork<>(messages);
    work.executeWithResult(
            () -> {
              for (AnnotationEventHandlerAdapter listener : listeners) {
                listener.handle(work.getMessage());
              }
              return null;
            })
        .getPayload();
    return this;
  }
}
