package kz.tereze.web.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.projections.ledger.AllocationRegister;
import kz.tereze.projections.ledger.AllocationRow;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.web.identity.Public;
import kz.tereze.web.page.Entry;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;

/// Exactly the rows of a filter as a file, however many: written while they are read.
@Controller
@Public
class LedgerDownload {

  private final AllocationRegister register;
  private final Entries entries;

  LedgerDownload(AllocationRegister register, Entries entries) {
    this.register = register;
    this.entries = entries;
  }

  @GetMapping("/ledger.csv")
  void csv(Entry entry, HttpServletResponse response) throws IOException {
    LedgerQuery query = LedgerQuery.of(entry);
    entry.check();
    start(response, "text/csv; charset=utf-8; header=present", "csv");
    Writer file =
        new BufferedWriter(
            new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    AwardsCsv rows = new AwardsCsv(file);
    rows.head();
    register.each(query.filter(), rows::row);
    // Not closed after a failure: whoever downloads must see that the end is missing.
    file.close();
  }

  @GetMapping("/ledger.json")
  void json(Entry entry, HttpServletResponse response) throws IOException {
    LedgerQuery query = LedgerQuery.of(entry);
    entry.check();
    start(response, "application/json", "json");
    ObjectWriter rows = TerezeJson.mapper().writerFor(AllocationRow.class);
    JsonGenerator file = TerezeJson.mapper().createGenerator(response.getOutputStream());
    file.writeStartObject();
    file.writePOJOProperty("head", entries.head().orElse(null));
    file.writeStringProperty("filter", query.query());
    file.writeArrayPropertyStart("awards");
    register.each(query.filter(), row -> rows.writeValue(file, row));
    file.writeEndArray();
    file.writeEndObject();
    file.close();
  }

  private void start(HttpServletResponse response, String type, String extension) {
    long size = entries.head().map(head -> head.size()).orElse(0L);
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"tereze-ledger-%d.%s\"".formatted(size, extension));
  }
}
