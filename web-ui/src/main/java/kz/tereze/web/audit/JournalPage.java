package kz.tereze.web.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tereze.api.PersonId;
import kz.tereze.projections.journal.ActRow;
import kz.tereze.projections.journal.Journal;
import kz.tereze.projections.journal.JournalFilter;
import kz.tereze.web.identity.People;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Option;
import kz.tereze.web.page.Pages;
import kz.tereze.web.page.Ui;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The journal of who did what, narrowed by person, kind, number and days.
@Controller
@PreAuthorize("hasRole('AUDITOR')")
class JournalPage {

  static final String PATH = "/audit";

  private static final int ROWS = 50;
  private static final int LONGEST = 120;

  private static final Pattern AN_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /// Nobody is known by what was typed, so nothing is found.
  private static final PersonId NOBODY = new PersonId(new UUID(-1, -1));

  private final Journal journal;
  private final People people;
  private final JournalFile file;

  JournalPage(Journal journal, People people, JournalFile file) {
    this.journal = journal;
    this.people = people;
    this.file = file;
  }

  @GetMapping(PATH)
  ModelAndView journal(Entry entry, Ui ui) {
    JournalFilter asked = asked(entry);
    Pages pages = Pages.of(ui.query("page"), ROWS, journal.count(asked));
    List<ActRow> rows = journal.acts(asked, ROWS, pages.offset());
    return new ModelAndView(
        "audit/journal",
        Map.of(
            "rows",
            rows,
            "pages",
            pages,
            "kinds",
            kinds(ui),
            "people",
            people.names(rows.stream().map(ActRow::person).collect(Collectors.toSet()))));
  }

  @GetMapping(PATH + "/journal.csv")
  void file(Entry entry, Ui ui, HttpServletResponse response) throws IOException {
    JournalFilter asked = asked(entry.shownAgainBy(() -> journal(entry, ui)));
    entry.check();
    file.write(asked, ui, response);
  }

  private JournalFilter asked(Entry entry) {
    entry.labels("audit.filter");
    String typed = entry.text("person", LONGEST).or("");
    PersonId person = typed.isEmpty() ? null : person(typed);
    if (NOBODY.equals(person)) {
      entry.wrong("person", "audit.person.unknown");
    }
    return new JournalFilter(
        person,
        entry.text("kind", LONGEST).orNull(),
        entry.text("subject", LONGEST).orNull(),
        entry.day("from").orNull(),
        entry.day("to").orNull());
  }

  private PersonId person(String typed) {
    return AN_ID.matcher(typed).matches()
        ? PersonId.of(typed)
        : people.named(typed).map(People.Known::person).orElse(NOBODY);
  }

  private List<Option> kinds(Ui ui) {
    return Stream.concat(
            Stream.of(new Option("", ui.t("ledger.filter.any"))),
            journal.kinds().stream().map(kind -> new Option(kind, AuditWords.kind(ui, kind))))
        .toList();
  }
}
