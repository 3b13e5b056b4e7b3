package kz.tereze.projections;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import kz.tereze.api.registry.Completeness;
import org.springframework.jdbc.core.JdbcTemplate;

/// Knows how far events are stored and how far the read models have come, so that a page can show
/// the effect of an act it just confirmed. Waiting is bounded and woken by progress.
@ReadModel
public final class Freshness implements Completeness {

  /// A read model's progress on another node is looked up this often while somebody waits.
  private static final Duration LOOK = Duration.ofMillis(25);

  private static final String TOLD =
      """
      select coalesce(min(position), 0) as position, coalesce(max(told_until), 0) as told_until,
        coalesce(max(replays), 0) as replays,
        (select coalesce(max(global_index), 0) from domain_event_entry) as stored
      from projection_position
      """;

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

  /// Answers out of read models that show every fact stored when it is asked. Waits for them, but
  /// not while they are told again, and takes no answer they gave while they were being emptied.
  ///
  /// @return empty when they are being told again, or the limit passed first
  public <T> Optional<T> current(Supplier<T> question, Duration limit) {
    Told asked = told();
    if (asked.isAgain() || !asked.hasReached(asked.stored) && !reach(asked.stored, limit)) {
      return Optional.empty();
    }
    T answer = question.get();
    return told().replays == asked.replays ? Optional.of(answer) : Optional.empty();
  }

  @Override
  public <T> Optional<T> unlessToldAgain(Supplier<T> question) {
    Told asked = told();
    if (asked.isAgain()) {
      return Optional.empty();
    }
    T answer = question.get();
    return told().replays == asked.replays ? Optional.of(answer) : Optional.empty();
  }

  private boolean reach(long position, Duration limit) {
    return until(() -> told().hasReached(position), limit);
  }

  /// How far the read models are told, whichever node does it.
  ///
  /// @param until up to here they were told before they were emptied last
  /// @param stored the newest fact
  private record Told(long position, long until, long replays, long stored) {

    boolean isAgain() {
      return position < until;
    }

    boolean hasReached(long target) {
      return position >= target;
    }
  }

  private Told told() {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            TOLD,
            (row, i) ->
                new Told(
                    row.getLong("position"),
                    row.getLong("told_until"),
                    row.getLong("replays"),
                    row.getLong("stored"))));
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
