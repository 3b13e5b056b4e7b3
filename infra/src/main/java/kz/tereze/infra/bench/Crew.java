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
import javax.sql.DataSource;
import kz.tereze.infra.launch.Application;
import kz.tereze.infra.launch.CannotRun;
import kz.tereze.infra.store.EventProcessors;
import kz.tereze.infra.store.PostgresEvents;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.ReadModel;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.jdbc.core.JdbcTemplate;

/// So many workers who share tasks, and wait for what the platform does about them.
final class Crew {

  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final int workers;
  private final Freshness freshness;
  private final JdbcTemplate jdbc;
  private final PostgresEvents events;
  private final EventProcessingConfiguration processing;

  Crew(Application application, int workers) {
    this.workers = workers;
    this.freshness = application.get(Freshness.class);
    this.events = application.get(PostgresEvents.class);
    this.jdbc = new JdbcTemplate(application.get(DataSource.class));
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
  /// nothing new came of it. Facts that a policy put aside are tried again at once, and told of.
  void settle() {
    await();
    int aside = aside();
    for (int left = aside; left > 0; left = aside()) {
      processing.sequencedDeadLetterProcessor(EventProcessors.POLICIES).orElseThrow().processAny();
      await();
      if (aside() >= left) {
        throw new CannotRun("a policy fails again and again; see the logs");
      }
    }
    if (aside > 0) {
      Print.line("%d facts were put aside by a policy and tried again", aside);
    }
  }

  private void await() {
    if (freshness.await(this::settled, PATIENCE).isEmpty() || !freshness.await(PATIENCE)) {
      throw new CannotRun("The platform did not come to rest; see the logs.");
    }
  }

  private int aside() {
    Integer letters = jdbc.queryForObject("select count(*) from DeadLetterEntry", Integer.class);
    return letters == null ? 0 : letters;
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
