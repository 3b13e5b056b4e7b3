package kz.tereze.infra.store;

import java.util.function.Consumer;
import javax.sql.DataSource;
import kz.tereze.projections.ReadModel;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Empties the read models and tells them every fact again. The ledger's entries stay as they are.
@Component
public class Replay {

  /// How far a replay has come.
  public record Position(long told, long of) {}

  private static final int ATTEMPTS = 5;

  private final Configuration axon;
  private final PostgresEvents events;
  private final CatchUp catchUp;
  private final JdbcTemplate jdbc;

  Replay(Configuration axon, PostgresEvents events, CatchUp catchUp, DataSource source) {
    this.axon = axon;
    this.events = events;
    this.catchUp = catchUp;
    this.jdbc = new JdbcTemplate(source);
  }

  /// Returns when the read models have caught up with what was stored when it began.
  ///
  /// @throws org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException when another
  ///     node works on the read models
  public void run(Consumer<Position> progress) {
    PooledStreamingEventProcessor processor = processor();
    long head = events.head();
    processor.shutDown();
    long known = told();
    // A store that was filled just now is read in its order only once PostgreSQL knows that order.
    jdbc.execute("analyze domain_event_entry");
    empty(processor);
    try {
      catchUp.run(head, known, told -> progress.accept(new Position(told, head)));
    } finally {
      processor.start();
    }
  }

  /// Emptying locks table after table; a reader of several may hold one and wait for another, and
  /// PostgreSQL then ends one of the two.
  private static void empty(PooledStreamingEventProcessor processor) {
    for (int attempt = 1; ; attempt++) {
      try {
        processor.resetTokens();
        return;
      } catch (PessimisticLockingFailureException deadlock) {
        if (attempt == ATTEMPTS) {
          throw deadlock;
        }
      }
    }
  }

  /// How far the read models are now.
  public Position position() {
    return new Position(told(), events.head());
  }

  private long told() {
    Long position =
        jdbc.queryForObject(
            "select coalesce(min(position), 0) from projection_position", Long.class);
    return position == null ? 0 : position;
  }

  private PooledStreamingEventProcessor processor() {
    return axon.eventProcessingConfiguration()
        .eventProcessor(ReadModel.GROUP, PooledStreamingEventProcessor.class)
        .orElseThrow(() -> new IllegalStateException("no read models run in this process"));
  }
}
