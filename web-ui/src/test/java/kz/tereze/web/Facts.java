package kz.tereze.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import kz.tereze.api.Event;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.Writes;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;

/// Read models over a database of their own, told what happened, for tests of pages.
public final class Facts {

  private final DataSource source = Postgres.freshDatabase();
  private final Writes writes = new Writes(source);
  private final List<AnnotationEventHandlerAdapter> handlers = new ArrayList<>();

  public DataSource source() {
    return source;
  }

  public Writes writes() {
    return writes;
  }

  /// From now on the read model hears what is told.
  public <P> P heardBy(P projection) {
    handlers.add(new AnnotationEventHandlerAdapter(projection));
    return projection;
  }

  /// Nothing has happened yet.
  public void forget() {
    handlers.forEach(AnnotationEventHandlerAdapter::prepareReset);
  }

  public void tell(Event... facts) {
    List<EventMessage<?>> messages = new ArrayList<>();
    Arrays.stream(facts).forEach(fact -> messages.add(GenericEventMessage.asEventMessage(fact)));
    BatchingUnitOfWork<EventMessage<?>> work = new BatchingUnitOfWork<>(messages);
    work.executeWithResult(
            () -> {
              for (AnnotationEventHandlerAdapter handler : handlers) {
                if (handler.canHandle(work.getMessage())) {
                  handler.handle(work.getMessage());
                }
              }
              return null;
            })
        .getPayload();
  }
}
