package kz.tereze.infra.bench;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import kz.tereze.api.need.NeedId;
import kz.tereze.infra.launch.Application;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.log.Checkpoints;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/// How long after its command returned a fact stands on its public page and under a
/// published checkpoint, while others write. It is looked for a hundred times a second.
final class Checkpointed {

  private static final int OK = 200;
  private static final int WRITERS = 8;
  private static final Duration LOOK = Duration.ofMillis(10);

  private final NeedLives needs;
  private final Entries entries;
  private final Checkpoints checkpoints;
  private final int port;

  private Checkpointed(Application application) {
    this.needs = new NeedLives(application.get(CommandGateway.class));
    this.entries = application.get(Entries.class);
    this.checkpoints = application.get(Checkpoints.class);
    WebServerApplicationContext web = (WebServerApplicationContext) application.context();
    this.port = Objects.requireNonNull(web.getWebServer()).getPort();
  }

  static void measure(Application application, Duration window) throws Exception {
    Checkpointed looking = new Checkpointed(application);
    looking.needs.run(WRITERS, window);
    CompletableFuture<Load> others =
        CompletableFuture.supplyAsync(() -> looking.written(window.plusSeconds(1)));
    Load seen = Load.run(1, window, number -> looking.new Looking());
    Print.line("fact → on its page and under a published checkpoint, %d writers beside", WRITERS);
    Print.line("| looks | p50 s | p95 s | p99 s | commands/s beside |");
    Print.line("|---|---|---|---|---|");
    Print.line(
        "| %d | %.2f | %.2f | %.2f | %.0f |",
        seen.nanos().length,
        seen.millis(50) / 1e3,
        seen.millis(95) / 1e3,
        seen.millis(99) / 1e3,
        others.join().perSecond());
  }

  private Load written(Duration window) {
    try {
      return needs.run(WRITERS, window);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// Only the looking is timed.
  private final class Looking implements Load.Writer {

    private final Wire wire;
    private NeedId need = needs.postOne();

    Looking() throws Exception {
      wire = new Wire(port);
    }

    @Override
    public void prepare() {
      need = needs.postOne();
    }

    @Override
    public void act() throws Exception {
      while (!isSigned() || wire.get("/en/needs/" + need).status() != OK) {
        Thread.sleep(LOOK);
      }
    }

    private boolean isSigned() {
      long covered = checkpoints.newestSize();
      return entries.about(need.number()).stream().anyMatch(entry -> entry.seq() < covered);
    }

    @Override
    public void close() throws Exception {
      wire.close();
    }
  }
}
