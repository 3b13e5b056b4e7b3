package kz.tereze.infra.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kz.tereze.infra.launch.Application;
import kz.tereze.infra.launch.CannotRun;
import kz.tereze.infra.store.EventProcessors;
import kz.tereze.infra.store.PostgresEvents;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.ReadModel;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;

/// So many workers who share tasks, and wait for what the platform does about them.
final class Crew {

  private final int workers;
  private final Freshness freshness;
  private final PostgresEvents events;
  private final EventProcessingConfiguration processing;

  Crew(Application application, int workers) {
    this.workers = workers;
    this.freshness = application.get(Freshness.class);
    this.events = application.get(PostgresEvents.class);
    this.processing = application.get(Configuration.class).eventProcessingConfiguration();
  }

  /// One of many tasks, counted from 0.
  interface Task {
    void act(int number) throws Exception;
  }

  /// Returns when all are done; the first failure ends the measurement.
  Load share(int tasks, Task task) throws Exception {
    long[] nanos = new long[tasks];
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
      List<Future<Void>> all = new ArrayList<>();
      for (int worker = 0; worker < workers; worker++) {
        all.add(
            threads.submit(
                () -> {
                  for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
                    long before = System.nanoTime();
                    task.act(i);
                    nanos[i] = System.nanoTime() - before;
                  }
                  return null;
                }));
      }
      for (Future<Void> one : all) {
        one.get();
      }
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    Arrays.sort(nanos);
    return new Load(workers, took, nanos);
  }

  /// Returns when nothing follows any more: policies and read models have seen every fact, and
  /// nothing new came of it.
  void settle() {
    Duration patience = Duration.ofMinutes(30);
    if (freshness.await(this::settled, patience).isEmpty() || !freshness.await(patience)) {
      throw new CannotRun("The platform did not come to rest; see the logs.");
    }
  }

  private Optional<Boolean> settled() {
    long head = events.head();
    boolean isSeen =
        Stream.of(EventProcessors.POLICIES, ReadModel.GROUP)
            .allMatch(name -> position(name) >= head);
    return Optional.of(true).filter(yes -> isSeen && events.head() == head);
  }

  private long position(String processor) {
    return processing
        .eventProcessor(processor, StreamingEventProcessor.class)
        .orElseThrow()
        .processingStatus()
        .values()
        .stream()
        .mapToLong(segment -> segment.getCurrentPosition().orElse(0))
        .min()
        .orElse(0);
  }
}
