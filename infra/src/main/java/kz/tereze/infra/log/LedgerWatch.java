package kz.tereze.infra.log;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kz.tereze.projections.ledger.SelfCheck;
import kz.tereze.projections.log.Integrity;
import kz.tereze.projections.log.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Checks the whole ledger again and again in the background, so that a broken one is told to every
/// reader. It takes at most a twentieth of the time of one processor.
@Component
public class LedgerWatch implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerWatch.class);
  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration AT_MOST_EVERY = Duration.ofMinutes(1);
  private static final int RESTS_FOR = 20;

  private final SelfCheck check;
  private final Integrity integrity;
  private final boolean enabled;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("ledger-watch").daemon().factory());
  private volatile boolean running;
  private boolean intact = true;

  LedgerWatch(
      SelfCheck check, Integrity integrity, @Value("${tereze.processors:true}") boolean enabled) {
    this.check = check;
    this.integrity = integrity;
    this.enabled = enabled;
  }

  @Override
  public void start() {
    running = true;
    if (enabled) {
      timer.schedule(this::watch, FIRST.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void watch() {
    Duration rest = AT_MOST_EVERY;
    try {
      Report report = check();
      Duration longer = report.took().multipliedBy(RESTS_FOR);
      rest = longer.compareTo(rest) > 0 ? longer : rest;
    } catch (RuntimeException failure) {
      LOG.warn("the ledger could not be checked; trying again", failure);
    }
    if (running) {
      timer.schedule(this::watch, rest.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /// Checks it now.
  public Report check() {
    Report report = check.run(entries -> requireRunning());
    integrity.report(report);
    if (intact != report.isIntact()) {
      intact = report.isIntact();
      LOG.error(
          intact ? "the ledger is intact again" : "THE LEDGER IS BROKEN: {}", report.faults());
    }
    return report;
  }

  /// A long check does not keep the site from stopping.
  private void requireRunning() {
    if (!running) {
      throw new IllegalStateException("stopped");
    }
  }

  @Override
  public void stop() {
    running = false;
    timer.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
