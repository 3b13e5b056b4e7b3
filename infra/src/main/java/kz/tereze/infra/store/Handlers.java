package kz.tereze.infra.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.jspecify.annotations.Nullable;

/// Several event handlers as one. A fact goes straight to those that want its kind, where asking
/// each of them about each fact would take as long as the handling.
class Handlers implements EventMessageHandler {

  private final List<AnnotationEventHandlerAdapter> all;
  private final Map<Class<?>, List<AnnotationEventHandlerAdapter>> wanting =
      new ConcurrentHashMap<>();

  Handlers(List<AnnotationEventHandlerAdapter> all) {
    this.all = List.copyOf(all);
  }

  private List<AnnotationEventHandlerAdapter> wanting(Class<?> kind) {
    return wanting.computeIfAbsent(
        kind, any -> all.stream().filter(one -> one.canHandleType(any)).toList());
  }

  @Override
  public @Nullable Object handle(EventMessage<?> fact) throws Exception {
    for (AnnotationEventHandlerAdapter handler : wanting(fact.getPayloadType())) {
      handler.handle(fact);
    }
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
    return all.stream().allMatch(AnnotationEventHandlerAdapter::supportsReset);
  }

  @Override
  public void prepareReset() {
    all.forEach(AnnotationEventHandlerAdapter::prepareReset);
  }

  @Override
  public <R> void prepareReset(R context) {
    all.forEach(handler -> handler.prepareReset(context));
  }
}
