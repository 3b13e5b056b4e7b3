package kz.tereze.projections;

import java.sql.Connection;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Sends statements of one transaction from a thread beside the one that makes them, in order, one
/// parcel after another. Whoever ends the transaction waits for them first.
final class SendingAhead {

  private static final ExecutorService SENDERS =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().name("read-models-sender-", 0).daemon().factory());

  private final DataSource source;
  private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
  private @Nullable JdbcTemplate jdbc;

  SendingAhead(DataSource source) {
    this.source = source;
  }

  /// Returns at once while the parcel before is done or under way; without a transaction, which
  /// alone makes statements of two threads one effect, only after the parcel is sent.
  ///
  /// @throws org.springframework.dao.DataAccessException when an earlier parcel failed
  void send(Consumer<JdbcTemplate> parcel) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      parcel.accept(new JdbcTemplate(source));
      return;
    }
    // One parcel on its way and one in the making bound what is held in memory.
    await();
    JdbcTemplate here = jdbc();
    last = CompletableFuture.runAsync(() -> parcel.accept(here), SENDERS);
  }

  private JdbcTemplate jdbc() {
    JdbcTemplate known = jdbc;
    if (known == null) {
      Connection ofTransaction = DataSourceUtils.getConnection(source);
      known = new JdbcTemplate(new SingleConnectionDataSource(ofTransaction, true));
      jdbc = known;
    }
    return known;
  }

  /// Returns when everything is sent.
  ///
  /// @throws org.springframework.dao.DataAccessException when something could not be sent
  void await() {
    try {
      last.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }

  /// Returns when nothing is under way any more, sent or failed.
  void abandon() {
    try {
      last.join();
    } catch (CompletionException | CancellationException failed) {
      // What was being sent is rolled back with the rest.
    }
  }
}
