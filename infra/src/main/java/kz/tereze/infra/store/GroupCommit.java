package kz.tereze.infra.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Lets commands that finish at the same moment share one durable commit. A command's thread waits
/// until its rows are on disk; the appender takes whatever waits and writes it as one statement.
/// When that fails, each command's rows are tried alone, so that only the guilty one fails.
final class GroupCommit implements AutoCloseable {

  /// Commands in one commit at most: bounds the statement, and the time a lock is held.
  private static final int MOST_IN_ONE_COMMIT = 128;

  private static final int MOST_WAITING = 4_096;

  /// Writes rows durably, all or none.
  interface Appender {
    void append(AppendedRows rows);
  }

  private record Waiting(AppendedRows rows, CompletableFuture<Void> written) {}

  private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Appender appender;
  private final Thread thread;
  private volatile boolean closed;

  GroupCommit(Appender appender) {
    this.appender = appender;
    this.thread = Thread.ofPlatform().name("event-appender").daemon().start(this::run);
  }

  /// Returns when the rows are durable.
  ///
  /// @throws RuntimeException what the appender threw for these rows
  void append(AppendedRows rows) {
    if (closed) {
      throw new IllegalStateException("the event store is closed");
    }
    CompletableFuture<Void> written = new CompletableFuture<>();
    try {
      queue.put(new Waiting(rows, written));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before anything was stored", interrupted);
    }
    try {
      // Not interruptible: whoever asks must learn whether the rows were stored.
      written.join();
    } catch (CompletionException failure) {
      if (failure.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("events could not be stored", failure.getCause());
    }
  }

  private void run() {
    List<Waiting> group = new ArrayList<>();
    while (!closed || !queue.isEmpty()) {
      try {
        group.add(queue.take());
        queue.drainTo(group, MOST_IN_ONE_COMMIT - 1);
        write(group);
      } catch (InterruptedException interrupted) {
        // Closing: the loop's condition decides.
      }
      group.clear();
    }
  }

  private void write(List<Waiting> group) {
    try {
      appender.append(merged(group));
      group.forEach(waiting -> waiting.written.complete(null));
    } catch (RuntimeException failure) {
      if (group.size() == 1) {
        group.getFirst().written.completeExceptionally(failure);
      } else {
        group.forEach(waiting -> write(List.of(waiting)));
      }
    }
  }

  private static AppendedRows merged(List<Waiting> group) {
    if (group.size() == 1) {
      return group.getFirst().rows();
    }
    return new AppendedRows(
        group.stream().flatMap(waiting -> waiting.rows().rows().stream()).toList());
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
