package kz.tereze.infra.bench;

import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.infra.demo.DemoYear;
import kz.tereze.infra.launch.Application;
import kz.tereze.infra.launch.CannotRun;
import kz.tereze.infra.store.PostgresEvents;
import kz.tereze.infra.store.Replay;
import kz.tereze.projections.ContentSeal;
import kz.tereze.projections.Freshness;

/// How fast the read models are told everything again, at growing sizes. Whatever else works in an
/// application, policies, the ledger's sequencer, errands, is stopped first: read models alone are
/// measured.
final class Replaying {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Application application;
  private final DataSource source;
  private final int[] sizes;

  Replaying(Application application, int[] sizes) {
    this.application = application;
    this.source = application.get(DataSource.class);
    this.sizes = sizes;
  }

  void measure() {
    application.get(DemoYear.class).play(part -> {});
    application.get(Freshness.class).await(PATIENCE);
    Quiet.stopAllButReadModels(application);
    Copies copies = new Copies(source, application.get(ContentSeal.class));
    Print.line("replay through all projections");
    Print.line("| events | seconds | events/s | CPU µs/event: application | database |");
    Print.line("|---|---|---|---|---|");
    for (int size : sizes) {
      copies.fillUpTo(size);
      awaitShown();
      if (size == sizes[0]) {
        application.get(Replay.class).run(position -> {});
      }
      measure(copies.stored());
    }
  }

  private void measure(long events) {
    Effort before = Effort.soFar(source);
    long start = System.nanoTime();
    application.get(Replay.class).run(position -> {});
    double seconds = (System.nanoTime() - start) / 1e9;
    Effort effort = Effort.soFar(source).since(before);
    Print.line(
        "| %d | %.1f | %.0f | %.0f | %.0f |",
        events,
        seconds,
        events / seconds,
        effort.applicationMicros(events),
        effort.databaseMicros(events));
  }

  private void awaitShown() {
    PostgresEvents events = application.get(PostgresEvents.class);
    Replay replay = application.get(Replay.class);
    if (application
        .get(Freshness.class)
        .await(
            () -> Optional.of(true).filter(yes -> replay.position().told() >= events.head()),
            PATIENCE)
        .isEmpty()) {
      throw new CannotRun("The read models did not catch up; see the logs.");
    }
  }
}
