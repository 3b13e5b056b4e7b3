package kz.tereze.infra.store;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.Configuration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Starts Axon once everything it needs is there and stops it first. While it runs, facts on which
/// a policy failed are tried again.
@Component
public class Running implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Running.class);
  private static final Duration DEAD_LETTERS_EVERY = Duration.ofSeconds(15);

  private final Configuration axon;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("dead-letters").daemon().factory());
  private volatile boolean running;

  Running(Configuration axon) {
    this.axon = axon;
  }

  @Override
  public void start() {
    axon.start();
    running = true;
    clock.scheduleWithFixedDelay(
        this::retryDeadLetters,
        DEAD_LETTERS_EVERY.toSeconds(),
        DEAD_LETTERS_EVERY.toSeconds(),
        TimeUnit.SECONDS);
  }

  private void retryDeadLetters() {
    try {
      axon.eventProcessingConfiguration()
          .sequencedDeadLetterProcessor(EventProcessors.POLICIES)
          .ifPresent(letters -> letters.processAny());
    } catch (RuntimeException failure) {
      LOG.warn("dead letters could not be tried again", failure);
    }
  }

  @Override
  public void stop() {
    clock.shutdownNow();
    axon.shutdown();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
