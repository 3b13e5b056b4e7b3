package kz.tereze.infra.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import javax.sql.DataSource;
import kz.tereze.api.Region;
import kz.tereze.infra.launch.Application;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/// How fast the public pages of a large ledger are read. No two questions are equal, but for the
/// first page: what is remembered of earlier answers helps little.
final class Reading {

  private static final int OK = 200;
  private static final int CLIENTS = 8;
  private static final int PER_SECOND = 100;
  private static final Duration WINDOW = Duration.ofSeconds(10);
  /// So many windows pass until the pages are compiled by the virtual machine.
  private static final int WARMING_UP = 3;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// The first answer waits until all awards are read.
  private static final Duration PATIENCE_WITH_THE_INDEX = Duration.ofMinutes(10);

  private static final double BYTES_IN_MEGABYTE = 1024.0 * 1024;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final InventedLedger ledger;
  private final int port;
  private final Map<String, Supplier<String>> pages = new LinkedHashMap<>();

  private Reading(Application application, InventedLedger ledger) {
    WebServerApplicationContext web = (WebServerApplicationContext) application.context();
    this.port = Objects.requireNonNull(web.getWebServer()).getPort();
    this.ledger = ledger;
    pages.put("first page", () -> "/ru/ledger");
    pages.put("filtered page", this::filtered);
    pages.put("search", this::search);
    pages.put("facets (REST)", this::facets);
    pages.put("story", this::story);
    pages.put("organisation", this::organisation);
    pages.put("explore", this::explore);
  }

  /// @param steady how long the steady load lasts; no other figure takes longer
  static void measure(Application application, int grants, Duration steady) throws Exception {
    DataSource source = application.get(DataSource.class);
    InventedLedger ledger = new InventedLedger(source, grants);
    Duration took = ledger.write();
    Print.line("%d grants, %d entries, written in %d s", grants, 5L * grants, took.toSeconds());
    Reading reading = new Reading(application, ledger);
    long start = System.nanoTime();
    reading.get("/ru/ledger", PATIENCE_WITH_THE_INDEX);
    Print.line("index read in %.1f s", (System.nanoTime() - start) / 1e9);
    Duration window = steady.compareTo(WINDOW) < 0 ? steady : WINDOW;
    Duration warm = window.multipliedBy(WARMING_UP);
    Load.run(CLIENTS, warm, number -> reading.client(reading::any));
    Print.line(
        "| page | 1 client p50 ms | p95 ms | 8 clients p50 ms | p95 ms | 8 clients: pages/s |");
    Print.line("|---|---|---|---|---|---|");
    for (Map.Entry<String, Supplier<String>> page : reading.pages.entrySet()) {
      Load one = Load.run(1, window, number -> reading.client(page.getValue()));
      Load eight = Load.run(CLIENTS, window, number -> reading.client(page.getValue()));
      Print.line(
          "| %s | %.1f | %.1f | %.1f | %.1f | %.0f |",
          page.getKey(),
          one.millis(50),
          one.millis(95),
          eight.millis(50),
          eight.millis(95),
          eight.perSecond());
    }
    KeptPage.measure(source, reading.port, "/ru/ledger", window);
    Map<String, String> visited = new LinkedHashMap<>();
    visited.put("start", "/ru");
    visited.put("ledger", "/ru/ledger");
    visited.put("a grant's story", reading.story());
    FirstVisit.measure(reading.port, visited);
    Effort before = Effort.soFar(source);
    Steady load = Steady.run(PER_SECOND, steady, number -> reading.get(reading.any()));
    Effort effort = Effort.soFar(source).since(before);
    Print.line(
        "%d requests/s of all kinds for %d s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, %d failed;"
            + " CPU of site and clients %.0f s, of the database %.0f s",
        PER_SECOND,
        steady.toSeconds(),
        load.millis(50),
        load.millis(95),
        load.millis(99),
        load.failed(),
        effort.application().toMillis() / 1e3,
        effort.database().toMillis() / 1e3);
    System.gc();
    Runtime memory = Runtime.getRuntime();
    Print.line(
        "heap in use after it: %.0f MiB of %.0f",
        (memory.totalMemory() - memory.freeMemory()) / BYTES_IN_MEGABYTE,
        memory.maxMemory() / BYTES_IN_MEGABYTE);
  }

  private Load.Writer client(Supplier<String> page) {
    return () -> get(page.get());
  }

  private void get(String path) throws IOException, InterruptedException {
    get(path, PATIENCE);
  }

  private void get(String path, Duration patience) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(patience)
            .build();
    HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
    if (answer.statusCode() != OK) {
      throw new IOException(path + " answers " + answer.statusCode());
    }
  }

  private String any() {
    List<Supplier<String>> all = List.copyOf(pages.values());
    return all.get(dice().nextInt(all.size())).get();
  }

  private static ThreadLocalRandom dice() {
    return ThreadLocalRandom.current();
  }

  private String filtered() {
    return "/ru/ledger" + filter();
  }

  private String facets() {
    return "/api/v1/ledger" + filter();
  }

  /// One to three parts, among them an amount that nobody asked before.
  private String filter() {
    StringBuilder filter = new StringBuilder("?from=" + dice().nextInt(1, 1_000_000));
    if (dice().nextBoolean()) {
      filter.append("&year=").append(dice().nextInt(2014, 2026));
    }
    if (dice().nextBoolean()) {
      Region[] regions = Region.values();
      filter.append("&region=").append(regions[dice().nextInt(regions.length)]);
    }
    if (dice().nextInt(3) == 0) {
      filter.append("&status=PAYING&status=CLOSED");
    }
    return filter.append("&page=").append(dice().nextInt(1, 10)).toString();
  }

  private String search() {
    String words = ledger.words().question();
    String question = URLEncoder.encode(words, StandardCharsets.UTF_8);
    return "/ru/ledger?q=" + question + "&from=" + dice().nextInt(1, 1_000_000);
  }

  private String story() {
    return "/ru/ledger/" + ledger.number(dice().nextInt(ledger.grants()));
  }

  private String organisation() {
    return "/ru/org/" + ledger.recipient(dice().nextInt(ledger.grants()));
  }

  private String explore() {
    return "/ru/explore" + filter();
  }
}
