package kz.tereze.projections;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/// Knows how far events are stored and how far the read models have come, so that a page can show
/// the effect of an act it just confirmed. Waiting is bounded and woken by progress.
@ReadModel
public final class Freshness {

  /// A read model's progress on another node is looked up this often while somebody waits.
  private static final Duration LOOK = Duration.ofMillis(25);

  private final JdbcTemplate jdbc;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition progress = lock.newCondition();
  private volatile long stored;
  private volatile long shown;

  public Freshness(DataSource source) {
    this.jdbc = new JdbcTemplate(source);
  }

  /// Events up to this position are stored.
  public void stored(long position) {
    advance(() -> stored = Math.max(stored, position));
  }

  /// The read models of this node have come to this position.
  public void shown(long position) {
    advance(() -> shown = Math.max(shown, position));
  }

  private void advance(Runnable change) {
    lock.lock();
    try {
      change.run();
      progress.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Waits until the read models show everything this node has stored so far.
  ///
  /// @return false when the limit passed first
  public boolean await(Duration limit) {
    long target = stored;
    return until(() -> shown >= target || positionInDatabase() >= target, limit);
  }

  /// Waits for something that follows from an act by way of policies.
  ///
  /// @return what was found, or empty when the limit passed first
  public <T> Optional<T> await(Supplier<Optional<T>> query, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    Optional<T> found = query.get();
    while (found.isEmpty() && System.nanoTime() < deadline) {
      pause();
      found = query.get();
    }
    return found;
  }

  private boolean until(Supplier<Boolean> reached, Duration limit) {
    return await(() -> reached.get() ? Optional.of(true) : Optional.empty(), limit).isPresent();
  }

  private void pause() {
    lock.lock();
    try {
      progress.await(LOOK.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private long positionInDatabase() {
    Long position =
        jdbc.queryForObject(
            "select coalesce(min(position), 0) from projection_position", Long.class);
    return position == null ? 0 : position;
  }
}
