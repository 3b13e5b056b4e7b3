package kz.tereze.web.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.tereze.api.PersonId;
import kz.tereze.projections.journal.ActRow;
import kz.tereze.projections.journal.Journal;
import kz.tereze.projections.journal.JournalFilter;
import kz.tereze.web.document.Csv;
import kz.tereze.web.identity.People;
import kz.tereze.web.page.Ui;
import org.springframework.stereotype.Component;

/// The journal, narrowed as on its page, as a file: all of it, written while it is read.
@Component
class JournalFile {

  private static final int AT_ONCE = 1_000;

  private final Journal journal;
  private final People people;

  JournalFile(Journal journal, People people) {
    this.journal = journal;
    this.people = people;
  }

  void write(JournalFilter asked, Ui ui, HttpServletResponse response) throws IOException {
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", "attachment; filename=\"journal.csv\"");
    response.setHeader("Cache-Control", "no-store");
    Writer file = response.getWriter();
    file.write(Csv.MARK);
    Csv.row(file, List.of("position", "at", "person", "name", "kind", "says", "subject"));
    long before = Long.MAX_VALUE;
    List<ActRow> next;
    do {
      next = journal.actsBefore(asked, before, AT_ONCE);
      write(next, ui, file);
      before = next.isEmpty() ? 0 : next.getLast().position();
    } while (next.size() == AT_ONCE);
    file.flush();
  }

  private void write(List<ActRow> acts, Ui ui, Writer file) throws IOException {
    Map<PersonId, String> names =
        people.names(acts.stream().map(ActRow::person).collect(Collectors.toSet()));
    for (ActRow act : acts) {
      boolean isPerson = AuditWords.isPerson(act.person());
      Csv.row(
          file,
          List.of(
              Long.toString(act.position()),
              act.at().toString(),
              act.person().toString(),
              isPerson ? names.getOrDefault(act.person(), "") : ui.t("audit.platform"),
              act.kind(),
              AuditWords.kind(ui, act.kind()),
              act.subject()));
    }
  }
}
