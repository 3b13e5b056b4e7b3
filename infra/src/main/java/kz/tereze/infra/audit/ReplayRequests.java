package kz.tereze.infra.audit;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import kz.tereze.infra.store.Replay;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Carries out replays that somebody asked for on a command line. Of several nodes the one does it
/// that works on the read models; the others try and leave it.
@Component
public class ReplayRequests implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ReplayRequests.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final JdbcClient jdbc;
  private final Replay replay;
  private final boolean enabled;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("replay-requests").daemon().factory());
  private volatile boolean running;

  ReplayRequests(
      DataSource source, Replay replay, @Value("${tereze.processors:true}") boolean enabled) {
    this.jdbc = JdbcClient.create(source);
    this.replay = replay;
    this.enabled = enabled;
  }

  /// @return the request's number
  public long ask() {
    return jdbc.sql("insert into replay_request default values returning id")
        .query(Long.class)
        .single();
  }

  public boolean isDone(long request) {
    return jdbc.sql("select done_at is not null from replay_request where id = ?")
        .param(request)
        .query(Boolean.class)
        .single();
  }

  @Override
  public void start() {
    running = true;
    if (enabled) {
      clock.scheduleWithFixedDelay(
          this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void look() {
    try {
      jdbc.sql("select max(id) from replay_request where done_at is null")
          .query(Long.class)
          .optional()
          .ifPresent(this::carryOut);
    } catch (UnableToClaimTokenException another) {
      LOG.debug("another node works on the read models", another);
    } catch (RuntimeException failure) {
      LOG.warn("a replay that was asked for could not be carried out yet", failure);
    }
  }

  private void carryOut(long newest) {
    replay.run(position -> {});
    jdbc.sql("update replay_request set done_at = now() where id <= ? and done_at is null")
        .param(newest)
        .update();
  }

  @Override
  public void stop() {
    clock.shutdownNow();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
