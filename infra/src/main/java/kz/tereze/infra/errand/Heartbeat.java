package kz.tereze.infra.errand;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kz.tereze.projections.call.Outages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// This node's sign of life in the database. When it cannot be written nothing can, so that the
/// silence is what people met. It is measured by the machine's own clock: a rehearsal that turns
/// the site's clock forward is no outage.
@Component
final class Heartbeat implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
  private static final Duration BETWEEN = Duration.ofSeconds(15);

  private final String node = UUID.randomUUID().toString();
  private final Outages outages;
  private final Clock clock = Clock.systemUTC();
  private @Nullable ScheduledExecutorService thread;

  Heartbeat(Outages outages) {
    this.outages = outages;
  }

  @Override
  public synchronized void start() {
    if (thread == null) {
      ScheduledExecutorService own =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().name("heartbeat").daemon().factory());
      own.scheduleWithFixedDelay(this::beat, 0, BETWEEN.toSeconds(), TimeUnit.SECONDS);
      thread = own;
    }
  }

  private void beat() {
    try {
      outages.beat(node, clock.instant());
    } catch (RuntimeException silent) {
      LOG.warn("no sign of life could be written: {}", silent.getMessage());
    }
  }

  @Override
  public synchronized void stop() {
    if (thread != null) {
      thread.shutdownNow();
      thread = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }
}
