package kz.tereze.infra.store;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import kz.tereze.api.Refused;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.modelling.command.ConcurrencyException;

/// Asks again when a decision may have rested on an aggregate that another node has changed since
/// it was cached. The failed attempt has dropped it from the cache, so the next one reads the
/// store: a loser of a race decides anew, and nobody is refused by a stale state.
final class StaleRetry implements RetryScheduler, AutoCloseable {

  private static final int MOST_RACES = 8;
  private static final int MOST_PAUSE_MILLIS = 20;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("command-retry").daemon().factory());

  @Override
  public boolean scheduleRetry(
      CommandMessage command,
      RuntimeException lastFailure,
      List<Class<? extends Throwable>[]> failures,
      Runnable dispatch) {
    if (lastFailure instanceof Refused refused) {
      return !refused.rule().isPassing() && isFirstRefusal(failures) && again(dispatch, 0);
    }
    if (lastFailure instanceof ConcurrencyException && failures.size() <= MOST_RACES) {
      return again(dispatch, ThreadLocalRandom.current().nextInt(1, MOST_PAUSE_MILLIS));
    }
    return false;
  }

  private static boolean isFirstRefusal(List<Class<? extends Throwable>[]> failures) {
    return failures.stream().filter(causes -> causes[0] == Refused.class).count() <= 1;
  }

  private boolean again(Runnable dispatch, int pauseMillis) {
    clock.schedule(dispatch, pauseMillis, TimeUnit.MILLISECONDS);
    return true;
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
