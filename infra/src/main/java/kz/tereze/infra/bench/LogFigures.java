package kz.tereze.infra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.tereze.infra.demo.DemoYear;
import kz.tereze.infra.launch.Application;
import kz.tereze.infra.launch.Folders;
import kz.tereze.infra.log.LogExport;
import kz.tereze.projections.ContentSeal;
import kz.tereze.projections.log.Published;
import kz.tereze.projections.log.Signer;
import kz.tereze.web.verify.VerifierJar;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/// The public log at a size: years like the demonstration's are stored in bulk, the sequencer alone
/// gives them their entries, one checkpoint is signed over them, the log is written out as files,
/// and a stranger's verifier, in a process of its own with 64 MB, reads all of it.
final class LogFigures {

  private static final int CLIENTS = 8;
  private static final double BYTES_IN_MEGABYTE = 1_000_000;

  private final Application application;
  private final DataSource source;
  private final int wanted;
  private final LogHead log;
  private final int port;

  /// Entries of the demonstration's year.
  private long before;

  private LogFigures(Application application, int wanted) {
    this.application = application;
    this.source = application.get(DataSource.class);
    this.wanted = wanted;
    this.log = new LogHead(application);
    WebServerApplicationContext web = (WebServerApplicationContext) application.context();
    this.port = Objects.requireNonNull(web.getWebServer()).getPort();
  }

  /// @param wanted entries at least
  static void measure(Application application, int wanted, Duration window) throws Exception {
    new LogFigures(application, wanted).play(window);
  }

  private void play(Duration window) throws Exception {
    application.get(DemoYear.class).play(part -> {});
    Crew crew = new Crew(application, CLIENTS);
    crew.settle();
    Quiet.stopAll(application);
    fill();
    long start = System.nanoTime();
    int appended = log.append();
    double sequencing = seconds(start);
    Published published = log.publish();
    Print.line(
        "| entries | appended by the sequencer, entries/s | facts looked at/s | written out s | MB"
            + " | files | heap MB at most | audit of the files s | MB resident at -Xmx64m"
            + " | audit over HTTP s | MB resident | proof p50 ms | p95 ms, 8 clients |");
    Print.line("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    Path folder = Files.createTempDirectory("tereze-bench-log");
    try {
      row(folder, published, appended, sequencing, window);
    } finally {
      Folders.delete(folder);
    }
  }

  private void row(
      Path folder, Published published, int appended, double sequencing, Duration window)
      throws Exception {
    Path written = folder.resolve("log");
    double heap;
    double exporting;
    try (HeapWatch watch = HeapWatch.begin()) {
      long start = System.nanoTime();
      application.get(LogExport.class).write(written, published, entries -> {});
      exporting = seconds(start);
      heap = watch.megabytes();
    }
    Path jar = Files.write(folder.resolve(VerifierJar.NAME), VerifierJar.bytes());
    Stranger files = Stranger.audits(jar, written.toString(), key());
    Stranger http = Stranger.audits(jar, "http://127.0.0.1:%d/log".formatted(port), key());
    long size = published.checkpoint().size();
    Load proofs = Load.run(CLIENTS, window, number -> new Proofs(port, size));
    Print.line(
        "| %d | %.0f | %.0f | %.1f | %.0f | %d | %.0f | %.1f | %.0f | %.1f | %.0f | %.2f | %.2f |",
        size,
        (size - before) / sequencing,
        appended / sequencing,
        exporting,
        bytes(written) / BYTES_IN_MEGABYTE,
        count(written),
        heap,
        files.seconds(),
        files.megabytes(),
        http.seconds(),
        http.megabytes(),
        proofs.millis(50),
        proofs.millis(95));
  }

  private void fill() {
    log.append();
    Copies copies = new Copies(source, application.get(ContentSeal.class));
    before = log.entries();
    long facts = copies.stored();
    copies.fillUpTo(facts + (wanted - before) * facts / before * 21 / 20);
  }

  private String key() {
    return application.get(Signer.class).keys().getFirst().vkey();
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static long count(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
