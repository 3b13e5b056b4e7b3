package kz.tereze.web.audit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.tereze.api.PersonId;
import kz.tereze.projections.journal.ActRow;
import kz.tereze.projections.journal.Journal;
import kz.tereze.projections.payment.Payments;
import kz.tereze.projections.payment.WarningRow;
import kz.tereze.web.identity.People;
import kz.tereze.web.page.Pages;
import kz.tereze.web.page.Ui;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What deserves a second look: warnings about payments and who found them groundless, and
/// decisions made on days off.
@Controller
@PreAuthorize("hasRole('AUDITOR')")
class FlagsPage {

  private static final int ROWS = 50;

  private final Payments payments;
  private final Journal journal;
  private final People people;

  FlagsPage(Payments payments, Journal journal, People people) {
    this.payments = payments;
    this.journal = journal;
    this.people = people;
  }

  @GetMapping(JournalPage.PATH + "/flags")
  ModelAndView flags(Ui ui) {
    Pages pages = Pages.of(ui.query("page"), ROWS, payments.countWarnings());
    List<WarningRow> warnings = payments.warnings(ROWS, pages.offset());
    List<ActRow> onDaysOff = journal.onDaysOff(ROWS);
    Set<PersonId> named = new LinkedHashSet<>();
    warnings.stream().map(WarningRow::clearedBy).filter(Objects::nonNull).forEach(named::add);
    onDaysOff.forEach(act -> named.add(act.person()));
    return new ModelAndView(
        "audit/flags",
        Map.of(
            "warnings", warnings,
            "pages", pages,
            "onDaysOff", onDaysOff,
            "people", people.names(named)));
  }
}
