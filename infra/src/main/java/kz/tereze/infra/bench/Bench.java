package kz.tereze.infra.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import kz.tereze.infra.launch.Application;
import kz.tereze.infra.launch.CannotRun;
import kz.tereze.infra.launch.Settings;
import kz.tereze.infra.launch.Verb;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/// `bench`: measures what `infra/docs/benchmarks.md` reports, in a schema of its own that is
/// dropped afterwards.
public final class Bench implements Verb {

  /// One for each writer of the baseline, and those the application needs beside them.
  private static final int CONNECTIONS = 60;

  private static final List<String> KNOWN =
      List.of(
          "writes",
          "visible",
          "replay",
          "start",
          "assignment",
          "calibration",
          "reading",
          "year",
          "payments",
          "submissions",
          "ledger",
          "page");
  private static final List<Integer> WRITERS = List.of(1, 8, 32);
  private static final Duration WARM_UP = Duration.ofSeconds(40);
  private static final Duration WINDOW = Duration.ofSeconds(10);
  private static final Duration STEADY = Duration.ofMinutes(5);

  @Override
  public String name() {
    return "bench";
  }

  @Override
  public String help() {
    return "measure: bench %s [--size N]... [--seconds N] (all when none is named)"
        .formatted(String.join(" | ", KNOWN));
  }

  @Override
  public int run(Settings settings, List<String> args) throws Exception {
    Asked asked = Asked.of(args);
    for (String one : asked.names().isEmpty() ? KNOWN : asked.names()) {
      switch (one) {
        case "writes" -> on(settings, this::writes);
        case "visible" -> on(settings, this::visible);
        case "replay" -> replay(settings, asked);
        case "start" -> new Starting(settings.home().resolve("bench")).measure();
        case "assignment" -> Assignments.run();
        case "calibration" -> Calibrations.run();
        case "reading" -> reading(settings, asked);
        case "year" -> year(settings, asked);
        case "payments" -> payments(settings, asked);
        case "submissions" -> submissions(settings, asked);
        case "ledger" -> ledger(settings, asked);
        case "page" -> on(settings, app -> PageFigures.measure(app, asked.secondsOr(WINDOW)));
        default ->
            throw new CannotRun("bench knows %s, not %s".formatted(String.join(", ", KNOWN), one));
      }
    }
    return 0;
  }

  /// Sizes are numbers of facts.
  private static void replay(Settings settings, Asked asked) throws Exception {
    int[] sizes = asked.sizesOr(100_000, 200_000).stream().mapToInt(Integer::intValue).toArray();
    on(settings, true, application -> new Replaying(application, sizes).measure());
  }

  /// Sizes are numbers of grants; each has five entries.
  private static void reading(Settings settings, Asked asked) throws Exception {
    Duration load = asked.secondsOr(STEADY);
    for (int grants : asked.sizesOr(10_000, 100_000, 1_000_000)) {
      on(settings, false, application -> Reading.measure(application, grants, load));
    }
  }

  /// Sizes are numbers of payers; each has three grants, twelve tranches and twenty receipts.
  private static void year(Settings settings, Asked asked) throws Exception {
    for (int payers : asked.sizesOr(1_000)) {
      on(settings, true, application -> Year.measure(application, payers));
    }
  }

  /// Sizes are numbers of payments in a round.
  private static void payments(Settings settings, Asked asked) throws Exception {
    for (int payments : asked.sizesOr(1_000)) {
      on(settings, true, application -> PaymentRounds.measure(application, payments));
    }
    on(settings, true, application -> HotFund.measure(application, asked.secondsOr(WINDOW)));
  }

  /// Sizes are numbers of applications, seconds what the last five minutes are compressed to.
  private static void submissions(Settings settings, Asked asked) throws Exception {
    Duration last = asked.secondsOr(Duration.ofMinutes(1));
    for (int applications : asked.sizesOr(12_000)) {
      on(settings, true, application -> Submissions.measure(application, applications, last));
    }
  }

  /// Sizes are numbers of entries.
  private static void ledger(Settings settings, Asked asked) throws Exception {
    Duration window = asked.secondsOr(WINDOW.multipliedBy(3));
    on(settings, true, application -> Checkpointed.measure(application, window));
    for (int entries : asked.sizesOr(10_000, 100_000)) {
      on(settings, true, application -> LogFigures.measure(application, entries, window));
    }
  }

  private interface Measuring {
    void measure(Application application) throws Exception;
  }

  private static void on(Settings settings, Measuring measuring) throws Exception {
    on(settings, true, measuring);
  }

  /// @param processing whether facts are turned into read models
  private static void on(Settings settings, boolean processing, Measuring measuring)
      throws Exception {
    List<String> properties = new ArrayList<>(BenchSchema.properties());
    properties.add(Application.PROCESSORS + "=" + processing);
    properties.add("spring.datasource.hikari.maximum-pool-size=" + CONNECTIONS);
    properties.add("tereze.dumps.enabled=false");
    try (Application application =
        Application.publicPages(settings, properties.toArray(String[]::new))) {
      AtomicBoolean removed = new AtomicBoolean();
      Thread stopped = Thread.ofPlatform().unstarted(() -> remove(application, removed));
      Runtime.getRuntime().addShutdownHook(stopped);
      try {
        measuring.measure(application);
      } finally {
        remove(application, removed);
      }
    }
  }

  /// Once, by whoever comes first: the end of the measurement or Ctrl-C.
  private static void remove(Application application, AtomicBoolean removed) {
    if (removed.compareAndSet(false, true)) {
      try {
        BenchSchema.remove(application);
      } catch (SQLException | IOException e) {
        throw new IllegalStateException("the next measurement will remove the schema", e);
      }
    }
  }

  private void writes(Application application) throws Exception {
    DataSource source = application.get(DataSource.class);
    NeedLives needs = new NeedLives(application.get(CommandGateway.class));
    List<String> fsync = new JdbcTemplate(source).queryForList("show fsync", String.class);
    Print.line("durable commands on distinct aggregates, projections running; fsync %s", fsync);
    needs.run(8, WARM_UP);
    Commits commits = Commits.ofSameSize(source);
    commits.run(8, Duration.ofSeconds(5));
    Print.line(
        "| writers | commands/s | p50 ms | p99 ms | inserts/s over JDBC | ratio"
            + " | CPU µs/command: application | database |");
    Print.line("|---|---|---|---|---|---|---|---|");
    for (int writers : WRITERS) {
      Load inserts = commits.run(writers, WINDOW);
      Effort before = Effort.soFar(source);
      Load commands = needs.run(writers, WINDOW);
      Effort effort = Effort.soFar(source).since(before);
      long sent = commands.nanos().length;
      Print.line(
          "| %d | %.0f | %.1f | %.1f | %.0f | %.2f | %.0f | %.0f |",
          writers,
          commands.perSecond(),
          commands.millis(50),
          commands.millis(99),
          inserts.perSecond(),
          commands.perSecond() / inserts.perSecond(),
          effort.applicationMicros(sent),
          effort.databaseMicros(sent));
    }
  }

  private void visible(Application application) throws Exception {
    NeedLives needs = new NeedLives(application.get(CommandGateway.class));
    WebServerApplicationContext web = (WebServerApplicationContext) application.context();
    needs.run(8, WARM_UP);
    Visibility visibility =
        new Visibility(needs, Objects.requireNonNull(web.getWebServer()).getPort());
    Load seen = visibility.whileOthersWrite(8, WINDOW.multipliedBy(2));
    Print.line("fact → visible on its public page while 8 writers run");
    Print.line("| looks | p50 ms | p95 ms | p99 ms |");
    Print.line("|---|---|---|---|");
    Print.line(
        "| %d | %.0f | %.0f | %.0f |",
        seen.nanos().length, seen.millis(50), seen.millis(95), seen.millis(99));
  }
}
