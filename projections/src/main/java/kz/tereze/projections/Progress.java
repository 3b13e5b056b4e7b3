package kz.tereze.projections;

import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;

/// Writes down, in the transaction of each batch, how far the read models have come.
@ReadModel
public final class Progress implements MessageHandlerInterceptor<EventMessage<?>> {

  private static final String RESOURCE = Progress.class.getName();

  private final JdbcTemplate jdbc;
  private final Freshness freshness;

  public Progress(DataSource source, Freshness freshness) {
    this.jdbc = new JdbcTemplate(source);
    this.freshness = freshness;
  }

  @Override
  public Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain)
      throws Exception {
    if (work.getMessage() instanceof TrackedEventMessage<?> event) {
      long position = event.trackingToken().position().orElse(0);
      if (work.root().resources().put(RESOURCE, position) == null) {
        work.root().onPrepareCommit(committing -> write(committing.root().getResource(RESOURCE)));
        work.root()
            .afterCommit(committed -> freshness.shown(committed.root().getResource(RESOURCE)));
      }
    }
    return chain.proceed();
  }

  private void write(long position) {
    jdbc.update(
        "insert into projection_position (name, position) values (?, ?)"
            + " on conflict (name) do update set position = excluded.position",
        ReadModel.GROUP,
        position);
  }
}
