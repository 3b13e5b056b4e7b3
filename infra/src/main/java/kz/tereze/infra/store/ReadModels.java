package kz.tereze.infra.store;

import kz.tereze.projections.ReadModel;
import kz.tereze.projections.Writes;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/// All projections as one handler, whose statements are sent together.
@Component
public final class ReadModels extends Handlers {

  private final Writes writes;

  ReadModels(ListableBeanFactory beans, Writes writes) {
    super(
        beans.getBeansWithAnnotation(ReadModel.class).values().stream()
            .map(AnnotationEventHandlerAdapter::new)
            .toList());
    this.writes = writes;
  }

  @Override
  public @Nullable Object handle(EventMessage<?> fact) throws Exception {
    super.handle(fact);
    writes.factTold();
    return null;
  }

  @Override
  public boolean supportsReset() {
    return true;
  }
}
