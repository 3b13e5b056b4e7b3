package kz.tereze.infra.bank;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.statement.BankAccounts;
import kz.tereze.projections.statement.StatementRow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Goes on with files whose reading was interrupted, soon after the start and now and then. Two
/// nodes may do it at once: what one has recorded the other leaves as it is.
@Component
class Resuming implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Resuming.class);
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration EVERY = Duration.ofSeconds(30);
  private static final Duration AT_MOST_TO_END = Duration.ofSeconds(5);

  private final BankAccounts accounts;
  private final StatementReading reading;
  private final Freshness freshness;
  private final boolean enabled;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private @Nullable Thread thread;

  Resuming(
      BankAccounts accounts,
      StatementReading reading,
      Freshness freshness,
      @Value("${tereze.processors:true}") boolean enabled) {
    this.accounts = accounts;
    this.reading = reading;
    this.freshness = freshness;
    this.enabled = enabled;
  }

  @Override
  public void start() {
    if (enabled) {
      thread = Thread.ofVirtual().name("statement-resuming").start(this::run);
    }
  }

  private void run() {
    try {
      Duration pause = FIRST;
      while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        freshness.await(EVERY);
        accounts.unfinished().forEach(this::goOn);
        pause = EVERY;
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void goOn(StatementRow statement) {
    try {
      reading.run(
          statement.sums().file(), statement.account(), statement.fund(), statement.takenAt());
    } catch (RuntimeException failure) {
      LOG.warn("the bookings of file {} wait", statement.sums().file(), failure);
    }
  }

  @Override
  public void stop() {
    stopped.countDown();
    if (thread != null) {
      try {
        thread.join(AT_MOST_TO_END);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null && stopped.getCount() > 0;
  }
}
