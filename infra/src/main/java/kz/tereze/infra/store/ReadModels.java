package kz.tereze.infra.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/// All projections as one handler. A fact goes straight to those that want its kind, where asking
/// each of them about each fact would take as long as the handling.
@Component
public final class ReadModels implements EventMessageHandler {

  private final List<AnnotationEventHandlerAdapter> all = new ArrayList<>();
  private final Map<Class<?>, List<AnnotationEventHandlerAdapter>> wanting =
      new ConcurrentHashMap<>();

  private final Writes writes;

  ReadModels(ListableBeanFactory beans, Writes writes) {
    this.writes = writes;
    beans
        .getBeansWithAnnotation(ReadModel.class)
        .values()
        .forEach(projection -> all.add(new AnnotationEventHandlerAdapter(projection)));
  }

  private List<AnnotationEventHandlerAdapter> wanting(Class<?> kind) {
    return wanting.computeIfAbsent(
        kind, any -> all.stream().filter(one -> one.canHandleType(any)).toList());
  }

  @Override
  public @Nullable Object handle(EventMessage<?> fact) throws Exception {
    for (AnnotationEventHandlerAdapter projection : wanting(fact.getPayloadType())) {
      projection.handle(fact);
    }
    writes.factTold();
    return null;
  }

  @Override
  public boolean canHandle(EventMessage<?> fact) {
    return canHandleType(fact.getPayloadType());
  }

  @Override
  public boolean canHandleType(Class<?> kind) {
    return !wanting(kind).isEmpty();
  }

  @Override
  public boolean supportsReset() {
    return true;
  }

  @Override
  public void prepareReset() {
    all.forEach(AnnotationEventHandlerAdapter::prepareReset);
  }

  @Override
  public <R> void prepareReset(R context) {
    all.forEach(projection -> projection.prepareReset(context));
  }
}
