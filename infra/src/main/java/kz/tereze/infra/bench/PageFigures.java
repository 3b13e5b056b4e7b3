package kz.tereze.infra.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import kz.tereze.infra.demo.DemoYear;
import kz.tereze.infra.launch.Application;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/// What one reader of the demonstration's year meets: the kept first pages beside nginx, what a
/// first visit downloads, and how long a proof takes.
final class PageFigures {

  private static final int CLIENTS = 8;
  private static final String START = "/ru";
  private static final String LEDGER = "/ru/ledger";

  private PageFigures() {}

  static void measure(Application application, Duration window) throws Exception {
    application.get(DemoYear.class).play(part -> {});
    new Crew(application, CLIENTS).settle();
    Quiet.stopAll(application);
    LogHead log = new LogHead(application);
    log.append();
    long size = log.publish().checkpoint().size();
    WebServerApplicationContext web = (WebServerApplicationContext) application.context();
    int port = Objects.requireNonNull(web.getWebServer()).getPort();
    DataSource source = application.get(DataSource.class);
    for (String page : new String[] {START, LEDGER}) {
      KeptPage.measure(source, port, page, window);
    }
    Map<String, String> visited = new LinkedHashMap<>();
    visited.put("start", START);
    visited.put("ledger", LEDGER);
    FirstVisit.measure(port, visited);
    Load proofs = Load.run(CLIENTS, window, number -> new Proofs(port, size));
    Print.line("inclusion proofs of %d entries, %d clients", size, CLIENTS);
    Print.line("| proofs/s | p50 ms | p95 ms |");
    Print.line("|---|---|---|");
    Print.line("| %.0f | %.2f | %.2f |", proofs.perSecond(), proofs.millis(50), proofs.millis(95));
  }
}
