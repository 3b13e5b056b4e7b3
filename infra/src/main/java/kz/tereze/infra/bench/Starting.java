package kz.tereze.infra.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kz.tereze.infra.launch.CannotRun;
import kz.tereze.infra.launch.Folders;
import kz.tereze.infra.launch.Ports;
import kz.tereze.infra.launch.SiteProcess;

/// How long a whole site takes from its start to the first page, and what it then holds in memory:
/// a second site on data of its own, started once to have everything built and played, and then
/// again.
final class Starting {

  private static final int OK = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration LOOK = Duration.ofMillis(20);
  private static final int PAGES_BEFORE_MEMORY = 200;
  private static final List<String> PAGES =
      List.of("/ru", "/kk/ledger", "/en/calls", "/ru/needs", "/ru/ledger?q=AP26", "/kk/data");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path folder;

  Starting(Path folder) {
    this.folder = folder;
  }

  void measure() throws Exception {
    try {
      Files.createDirectories(folder);
      Ports ports = Ports.freeBeside();
      Duration first = started(ports, false);
      Duration warm = started(ports, true);
      Print.line("start to the first page");
      Print.line("| | seconds |");
      Print.line("|---|---|");
      Print.line("| on empty data, demo year played | %.1f |", first.toMillis() / 1e3);
      Print.line("| warm | %.1f |", warm.toMillis() / 1e3);
    } finally {
      Folders.delete(folder);
    }
  }

  private Duration started(Ports ports, boolean warm) throws Exception {
    long start = System.nanoTime();
    try (SiteProcess site =
        SiteProcess.start(
            folder.resolve("data"), ports.site(), folder.resolve("said.txt"), List.of())) {
      Duration untilPage = awaitPage(site, start);
      site.awaitReady(PATIENCE);
      if (warm) {
        memory(site);
      }
      return untilPage;
    }
  }

  /// The first page a visitor gets; the site says that it is ready when sign-in works too.
  private Duration awaitPage(SiteProcess site, long start) throws Exception {
    while (System.nanoTime() - start < PATIENCE.toNanos()) {
      if (answers(site, "/ru")) {
        return Duration.ofNanos(System.nanoTime() - start);
      }
      if (site.processes().isEmpty()) {
        break;
      }
      Thread.sleep(LOOK);
    }
    throw new CannotRun("The second site showed no page:\n" + site.said());
  }

  private boolean answers(SiteProcess site, String path) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(site.url(path))).build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException notYet) {
      return false;
    }
  }

  private void memory(SiteProcess site) throws InterruptedException {
    for (int i = 0; i < PAGES_BEFORE_MEMORY; i++) {
      if (!answers(site, PAGES.get(i % PAGES.size()))) {
        throw new CannotRun("no answer from " + PAGES.get(i % PAGES.size()));
      }
    }
    Print.line("resident memory after %d pages", PAGES_BEFORE_MEMORY);
    Print.line("| program | processes | MB |");
    Print.line("|---|---|---|");
    double sum = 0;
    for (Memory memory : Memory.of(site.processes())) {
      Print.line("| %s | %d | %.0f |", memory.program(), memory.processes(), memory.megabytes());
      sum += memory.megabytes();
    }
    Print.line("| together | | %.0f |", sum);
  }
}
