package kz.tereze.infra.errand;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Runs the platform's errands one after another, again and again. Of several nodes on one database
/// the one that holds an errand's lock runs it.
@Component
public final class Errands implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
  private static final Duration LOOK = Duration.ofMillis(300);

  /// After a failure the same errand waits so long.
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private static final int LOCK_FAMILY = 0x7e7e;

  private final List<Turn> turns;
  private final DataSource source;
  private final boolean enabled;
  private @Nullable ExecutorService thread;
  private volatile boolean isRunning;

  Errands(
      List<Errand> errands,
      DataSource source,
      @Value("${tereze.processors:true}") boolean enabled) {
    this.turns = errands.stream().map(Turn::new).toList();
    this.source = source;
    this.enabled = enabled;
  }

  private static final class Turn {
    private final Errand errand;
    private @Nullable String told;
    private long notBefore = System.nanoTime();

    Turn(Errand errand) {
      this.errand = errand;
    }

    boolean isDue() {
      return System.nanoTime() - notBefore >= 0;
    }

    /// The next turn is later. The same failure again is told without its stack.
    void failed(Exception failure) {
      notBefore = System.nanoTime() + PAUSE.toNanos();
      String said = failure.toString();
      if (said.equals(told)) {
        LOG.warn("errand {} failed again and waits: {}", name(), said);
      } else {
        LOG.warn("errand {} failed and waits", name(), failure);
      }
      told = said;
    }

    String name() {
      return errand.getClass().getSimpleName();
    }
  }

  @Override
  public void start() {
    if (enabled && !isRunning) {
      isRunning = true;
      ExecutorService own =
          Executors.newSingleThreadExecutor(Thread.ofPlatform().name("errands").factory());
      own.execute(this::loop);
      thread = own;
    }
  }

  @Override
  public void stop() {
    isRunning = false;
    ExecutorService own = thread;
    if (own == null) {
      return;
    }
    own.shutdownNow();
    try {
      if (!own.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("an errand does not end");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }

  private void loop() {
    boolean more = false;
    while (isRunning && (more || rest())) {
      more = false;
      for (Turn turn : turns) {
        more |= isRunning && turn.isDue() && run(turn);
      }
    }
  }

  private static boolean rest() {
    try {
      Thread.sleep(LOOK);
      return true;
    } catch (InterruptedException stopped) {
      return false;
    }
  }

  private boolean run(Turn turn) {
    try (Connection connection = source.getConnection()) {
      int lock = turn.name().hashCode();
      if (!isLocked(connection, "select pg_try_advisory_lock(?, ?)", lock)) {
        return false;
      }
      try {
        return turn.errand.run();
      } finally {
        isLocked(connection, "select pg_advisory_unlock(?, ?)", lock);
      }
    } catch (Exception failure) {
      if (isRunning) {
        turn.failed(failure);
      }
      return false;
    }
  }

  private static boolean isLocked(Connection connection, String sql, int lock) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, LOCK_FAMILY);
      statement.setInt(2, lock);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    }
  }
}
