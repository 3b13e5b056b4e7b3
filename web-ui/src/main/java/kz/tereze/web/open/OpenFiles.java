package kz.tereze.web.open;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kz.tereze.projections.open.OpenLedger;
import kz.tereze.projections.open.RecordKind;
import kz.tereze.projections.open.Snapshot;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The present ledger in standard formats, written while it is read.
@RestController
@RequestMapping("/data")
@Public
class OpenFiles {

  private static final String JSON = "application/json";
  private static final int PROCESSES_A_PAGE = 100;

  private final OpenLedger ledger;
  private final Giving giving;
  private final Ocds ocds;

  OpenFiles(OpenLedger ledger, Giving giving, Ocds ocds) {
    this.ledger = ledger;
    this.giving = giving;
    this.ocds = ocds;
  }

  @GetMapping("/360giving.json")
  void ours(HttpServletResponse response) throws IOException {
    Snapshot now = published();
    send(response, file -> some(giving.write(now, null, file)));
  }

  @GetMapping("/360giving/{publisher}.json")
  void theirs(@PathVariable String publisher, HttpServletResponse response) throws IOException {
    Snapshot now = published();
    send(response, file -> some(giving.write(now, publisher, file)));
  }

  @GetMapping("/ocds/records.json")
  void records(HttpServletResponse response) throws IOException {
    Snapshot now = published();
    send(response, file -> ocds.writeRecords(now, "/data/ocds/records.json", file));
  }

  @GetMapping("/ocds/records/{process}.json")
  void record(@PathVariable String process, HttpServletResponse response) throws IOException {
    Snapshot now = ledger.now();
    Map<String, Object> record = ocds.record(now, process).orElseThrow(Missing::new);
    String path = "/data/ocds/records/" + process + ".json";
    send(response, file -> ocds.writeRecord(now, path, record, file));
  }

  /// @param after the last process of the page before
  @GetMapping("/ocds/releases.json")
  void releases(@RequestParam(defaultValue = "") String after, HttpServletResponse response)
      throws IOException {
    Snapshot now = published();
    List<String> processes = now.ids(RecordKind.PROCESS, after, PROCESSES_A_PAGE);
    if (processes.isEmpty()) {
      throw new Missing();
    }
    String path = "/data/ocds/releases.json";
    String next =
        processes.size() < PROCESSES_A_PAGE ? null : path + "?after=" + processes.getLast();
    String here = after.isEmpty() ? path : path + "?after=" + after;
    send(response, file -> ocds.writeReleases(now, here, processes, next, file));
  }

  @GetMapping("/ocds/releases/{process}.json")
  void releasesOf(@PathVariable String process, HttpServletResponse response) throws IOException {
    Snapshot now = ledger.now();
    if (ocds.releases(now, process).isEmpty()) {
      throw new Missing();
    }
    String path = "/data/ocds/releases/" + process + ".json";
    send(response, file -> ocds.writeReleases(now, path, List.of(process), null, file));
  }

  private static void some(long grants) {
    if (grants == 0) {
      throw new Missing();
    }
  }

  /// The standards know no file without content.
  private Snapshot published() {
    Snapshot now = ledger.now();
    if (now.size() == 0) {
      throw new Missing();
    }
    return now;
  }

  private static void send(HttpServletResponse response, Consumer<OutputStream> content)
      throws IOException {
    response.setContentType(JSON);
    // What it links to is public; so may it be for every page of the web.
    response.setHeader("Access-Control-Allow-Origin", "*");
    OutputStream file = new BufferedOutputStream(response.getOutputStream());
    content.accept(file);
    file.flush();
  }
}
