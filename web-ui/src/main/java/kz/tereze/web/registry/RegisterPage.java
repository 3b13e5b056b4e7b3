package kz.tereze.web.registry;

import kz.tereze.api.Bin;
import kz.tereze.projections.registry.OrganisationRow;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.Missing;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Pages;
import kz.tereze.web.page.Ui;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The administrator's register of organisations and its forms.
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class RegisterPage {

  private static final int ROWS = 50;

  private final Organisations organisations;

  RegisterPage(Organisations organisations) {
    this.organisations = organisations;
  }

  @GetMapping("/admin/organisations")
  ModelAndView list(Ui ui) {
    String words = ui.query("q");
    Pages pages = Pages.of(ui.query("page"), ROWS, organisations.count(words));
    return new ModelAndView("registry/register")
        .addObject("words", words)
        .addObject("pages", pages)
        .addObject("organisations", organisations.list(words, ROWS, pages.offset()));
  }

  @GetMapping("/admin/organisations/new")
  ModelAndView register(Entry entry) {
    entry.labels("registry.form");
    return new ModelAndView("registry/new");
  }

  @GetMapping("/admin/organisations/{bin}/name")
  ModelAndView rename(@PathVariable Bin bin, Entry entry) {
    OrganisationRow organisation = organisations.find(bin).orElseThrow(Missing::new);
    entry.labels("registry.form").fill("name", organisation.name());
    return new ModelAndView("registry/rename").addObject("organisation", organisation);
  }

  @GetMapping("/admin/organisations/{bin}/address")
  ModelAndView enterAddress(@PathVariable Bin bin, Entry entry) {
    OrganisationRow organisation = organisations.find(bin).orElseThrow(Missing::new);
    entry.labels("registry.form");
    if (organisation.address() != null) {
      entry.fill("address", organisation.address());
    }
    return new ModelAndView("registry/address").addObject("organisation", organisation);
  }
}
