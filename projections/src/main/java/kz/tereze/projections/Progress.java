package kz.tereze.projections;

import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
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
      told(work.root(), event.trackingToken().position().orElse(0));
    }
    return chain.proceed();
  }

  /// The batch tells the read models the fact at this position.
  public void told(UnitOfWork<?> batch, long position) {
    if (batch.resources().put(RESOURCE, position) == null) {
      batch.onPrepareCommit(committing -> write(committing.root().getResource(RESOURCE)));
      batch.afterCommit(committed -> freshness.shown(committed.root().getResource(RESOURCE)));
    }
  }

  /// In the transaction that empties the read models.
  @ResetHandler
  void startOver() {
    jdbc.update(
        """
        update projection_position set replays = replays + 1,
            told_until = greatest(told_until, position), position = 0
        """);
  }

  private void write(long position) {
    jdbc.update(
        "insert into projection_position (name, position) values (?, ?)"
            + " on conflict (name) do update set position = excluded.position",
        ReadModel.GROUP,
        position);
  }
}
