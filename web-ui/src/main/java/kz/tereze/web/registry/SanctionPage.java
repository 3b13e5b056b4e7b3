package kz.tereze.web.registry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.tereze.api.Bin;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.registry.SanctionId;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.projections.registry.SanctionRow;
import kz.tereze.projections.registry.Sanctions;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.People;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.Visitor;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Pages;
import kz.tereze.web.page.Ui;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The public register of unscrupulous organisations, leaders and experts, and where officials
/// enter it.
@Controller
class SanctionPage {

  private static final int ROWS = 50;

  private final Sanctions sanctions;
  private final Organisations organisations;
  private final People people;

  SanctionPage(Sanctions sanctions, Organisations organisations, People people) {
    this.sanctions = sanctions;
    this.organisations = organisations;
    this.people = people;
  }

  @GetMapping("/sanctions")
  @Public
  ModelAndView list(Ui ui, Visitor visitor) {
    Pages pages = Pages.of(ui.query("page"), ROWS, sanctions.count());
    List<SanctionRow> rows = sanctions.list(ROWS, pages.offset());
    return new ModelAndView("registry/sanctions")
        .addObject("pages", pages)
        .addObject("sanctions", rows)
        .addObject("today", Kazakhstan.day(visitor.at()))
        .addObject("organisations", organisationNames(rows))
        .addObject("people", peopleNames(rows));
  }

  private Map<Bin, Text> organisationNames(List<SanctionRow> rows) {
    return organisations.names(
        rows.stream().map(SanctionRow::organisation).filter(Objects::nonNull).toList());
  }

  private Map<PersonId, String> peopleNames(List<SanctionRow> rows) {
    return people.names(rows.stream().map(SanctionRow::person).filter(Objects::nonNull).toList());
  }

  @GetMapping("/official/sanctions/new")
  @PreAuthorize("hasRole('OFFICIAL')")
  ModelAndView impose(Entry entry) {
    entry.labels("registry.sanction");
    entry.once();
    return new ModelAndView("registry/impose");
  }

  @GetMapping("/official/sanctions/{sanction}/lift")
  @PreAuthorize("hasRole('OFFICIAL')")
  ModelAndView lift(@PathVariable SanctionId sanction, Entry entry) {
    SanctionRow row = sanctions.find(sanction).orElseThrow(Missing::new);
    entry.labels("registry.sanction");
    return new ModelAndView("registry/lift")
        .addObject("sanction", row)
        .addObject("organisations", organisationNames(List.of(row)))
        .addObject("people", peopleNames(List.of(row)));
  }
}
