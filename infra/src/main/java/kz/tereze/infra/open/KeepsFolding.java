package kz.tereze.infra.open;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kz.tereze.projections.open.Folding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Folds the ledger's new entries into the records of the open formats, a few times a second.
@Component
class KeepsFolding implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(KeepsFolding.class);
  private static final Duration EVERY = Duration.ofMillis(250);
  private static final Duration AT_MOST_TO_END = Duration.ofSeconds(5);

  private final Folding folding;
  private final boolean enabled;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("open-records").daemon().factory());
  private volatile boolean running;
  private boolean healthy = true;

  KeepsFolding(Folding folding, @Value("${tereze.processors:true}") boolean enabled) {
    this.folding = folding;
    this.enabled = enabled;
  }

  @Override
  public void start() {
    running = true;
    if (enabled) {
      clock.scheduleWithFixedDelay(this::fold, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void fold() {
    try {
      while (running && folding.foldNext() > 0) {
        healthy = true;
      }
    } catch (RuntimeException failure) {
      if (healthy && running) {
        LOG.warn("new entries could not be folded into records; trying again", failure);
      }
      healthy = false;
    }
  }

  @Override
  public void stop() {
    running = false;
    clock.shutdown();
    try {
      clock.awaitTermination(AT_MOST_TO_END.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
