package kz.tereze.infra.store;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import kz.tereze.projections.ledger.Sequencer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Runs the ledger's sequencer whenever new facts are seen, and every so often besides: a fact may
/// have to wait for an older transaction to end.
@Component
class Sequencing implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Sequencing.class);
  private static final Duration AT_LEAST_EVERY = Duration.ofMillis(200);

  /// After so many facts there are probably more.
  private static final int LARGE = 250;

  private static final Duration AT_MOST_TO_END = Duration.ofSeconds(5);

  private final Sequencer sequencer;
  private final boolean enabled;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition newFacts = lock.newCondition();
  private volatile boolean running;
  private boolean seen;
  private @Nullable Thread thread;

  Sequencing(
      Sequencer sequencer, EventTail tail, @Value("${tereze.processors:true}") boolean enabled) {
    this.sequencer = sequencer;
    this.enabled = enabled;
    tail.onNewFacts(this::wake);
  }

  @Override
  public void start() {
    running = true;
    if (enabled) {
      thread = Thread.ofPlatform().name("ledger-sequencer").daemon().start(this::run);
    }
  }

  private void run() {
    Class<?> told = null;
    while (running) {
      boolean goesOn = false;
      try {
        // A small batch costs as much as a large one: what came meanwhile waits for the next look.
        goesOn = sequencer.appendNext() >= LARGE;
        told = null;
      } catch (RuntimeException failure) {
        // Once each, not five times a second; another failure is told too.
        if (told != failure.getClass()) {
          LOG.warn("the ledger could not be extended; trying again", failure);
        }
        told = failure.getClass();
      }
      if (!goesOn) {
        pause();
      }
    }
  }

  private void pause() {
    lock.lock();
    try {
      if (!seen) {
        newFacts.await(AT_LEAST_EVERY.toNanos(), TimeUnit.NANOSECONDS);
      }
      seen = false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      running = false;
    } finally {
      lock.unlock();
    }
  }

  private void wake() {
    lock.lock();
    try {
      seen = true;
      newFacts.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void stop() {
    running = false;
    wake();
    if (thread != null) {
      try {
        // What is being appended still needs the database.
        thread.join(AT_MOST_TO_END);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
