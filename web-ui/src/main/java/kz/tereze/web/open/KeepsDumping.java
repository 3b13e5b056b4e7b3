package kz.tereze.web.open;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Keeps a bulk download of the present ledger ready while the site runs.
@Component
class KeepsDumping implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(KeepsDumping.class);
  private static final Duration LOOKS_EVERY = Duration.ofSeconds(3);

  private final Dumps dumps;
  private final boolean enabled;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("dumps").priority(Thread.MIN_PRIORITY).daemon().factory());
  private volatile boolean running;
  private boolean healthy = true;

  KeepsDumping(Dumps dumps, @Value("${tereze.dumps.enabled:true}") boolean enabled) {
    this.dumps = dumps;
    this.enabled = enabled;
  }

  @Override
  public void start() {
    running = true;
    if (enabled) {
      long millis = LOOKS_EVERY.toMillis();
      clock.scheduleWithFixedDelay(this::renew, millis, millis, TimeUnit.MILLISECONDS);
    }
  }

  private void renew() {
    try {
      dumps.renew();
      healthy = true;
    } catch (Exception failure) {
      if (healthy && running) {
        LOG.warn("a bulk download could not be made; trying again", failure);
      }
      healthy = false;
    }
  }

  @Override
  public void stop() {
    running = false;
    // What is half made is a draft; nobody waits for it.
    clock.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
