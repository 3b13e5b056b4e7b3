package kz.tereze.web.award;

import kz.tereze.projections.award.Departures;
import kz.tereze.web.identity.Public;
import kz.tereze.web.page.Pages;
import kz.tereze.web.page.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Every departure from a ranked list with the reason two officials signed, for everybody.
@Controller
@Public
class DeparturesPage {

  private static final int ROWS = 25;

  private final Departures departures;

  DeparturesPage(Departures departures) {
    this.departures = departures;
  }

  @GetMapping("/departures")
  ModelAndView list(Ui ui) {
    Pages pages = Pages.of(ui.query("page"), ROWS, departures.count());
    return new ModelAndView("award/departures")
        .addObject("pages", pages)
        .addObject("departures", departures.signed(ROWS, pages.offset()));
  }
}
