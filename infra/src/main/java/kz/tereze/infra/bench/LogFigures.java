package kz.tereze.infra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.tereze.infra.demo.DemoYear;
import kz.tereze.infra.launch.Application;
import kz.tereze.infra.launch.CannotRun;
import kz.tereze.infra.launch.Folders;
import kz.tereze.infra.log.LogExport;
import kz.tereze.projections.ContentSeal;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.Head;
import kz.tereze.projections.ledger.Sequencer;
import kz.tereze.projections.log.Checkpoints;
import kz.tereze.projections.log.Published;
import kz.tereze.projections.log.Signer;
import kz.tereze.projections.log.Signing;
import kz.tereze.web.verify.VerifierJar;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/// The public log at a size: years like the demonstration's are stored in bulk, the sequencer alone
/// gives them their entries, one checkpoint is signed over them, the log is written out as files,
/// and a stranger's verifier, in a process of its own with 64 MB, reads all of it.
final class LogFigures {

  private static final int CLIENTS = 8;
  private static final int OK = 200;
  private static final double BYTES_IN_MEGABYTE = 1_000_000;

  private final Application application;
  private final DataSource source;
  private final int wanted;
  private final int port;

  /// Entries of the demonstration's year.
  private long before;

  private LogFigures(Application application, int wanted) {
    this.application = application;
    this.source = application.get(DataSource.class);
    this.wanted = wanted;
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
    int appended = append();
    double sequencing = seconds(start);
    Published published = publish();
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
    Path log = folder.resolve("log");
    double heap;
    double exporting;
    try (HeapWatch watch = HeapWatch.begin()) {
      long start = System.nanoTime();
      application.get(LogExport.class).write(log, published, entries -> {});
      exporting = seconds(start);
      heap = watch.megabytes();
    }
    Path jar = Files.write(folder.resolve(VerifierJar.NAME), VerifierJar.bytes());
    Stranger files = Stranger.audits(jar, log.toString(), key());
    Stranger http = Stranger.audits(jar, "http://127.0.0.1:%d/log".formatted(port), key());
    long size = published.checkpoint().size();
    Load proofs = Load.run(CLIENTS, window, number -> new Asking(port, size));
    Print.line(
        "| %d | %.0f | %.0f | %.1f | %.0f | %d | %.0f | %.1f | %.0f | %.1f | %.0f | %.2f | %.2f |",
        size,
        (size - before) / sequencing,
        appended / sequencing,
        exporting,
        bytes(log) / BYTES_IN_MEGABYTE,
        count(log),
        heap,
        files.seconds(),
        files.megabytes(),
        http.seconds(),
        http.megabytes(),
        proofs.millis(50),
        proofs.millis(95));
  }

  private void fill() {
    append();
    Copies copies = new Copies(source, application.get(ContentSeal.class));
    before = entries();
    long facts = copies.stored();
    copies.fillUpTo(facts + (wanted - before) * facts / before * 21 / 20);
  }

  /// @return facts looked at
  private int append() {
    Sequencer sequencer = application.get(Sequencer.class);
    int looked = 0;
    for (int next = sequencer.appendNext(); next > 0; next = sequencer.appendNext()) {
      looked += next;
    }
    return looked;
  }

  private long entries() {
    return application.get(Entries.class).head().map(Head::size).orElse(0L);
  }

  private Published publish() {
    Signing signing = application.get(Signing.class);
    signing.signNext(Instant.now()).ifPresent(signed -> signing.publish(signed, List.of()));
    return application
        .get(Checkpoints.class)
        .newest()
        .filter(newest -> newest.checkpoint().size() == entries())
        .orElseThrow(() -> new CannotRun("the ledger's head was not signed"));
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

  /// Asks for the proof of one entry after another, none in particular.
  private static final class Asking implements Load.Writer {

    private final Wire wire;
    private final long size;

    Asking(int port, long size) throws IOException {
      this.wire = new Wire(port);
      this.size = size;
    }

    @Override
    public void act() throws IOException {
      long seq = ThreadLocalRandom.current().nextLong(size);
      Wire.Answer answer = wire.get("/proof/%d.tlog-proof".formatted(seq));
      if (answer.status() != OK) {
        throw new IOException("no proof of entry %d: %d".formatted(seq, answer.status()));
      }
    }

    @Override
    public void close() throws IOException {
      wire.close();
    }
  }
}
