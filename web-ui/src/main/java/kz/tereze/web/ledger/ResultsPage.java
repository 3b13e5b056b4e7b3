package kz.tereze.web.ledger;

import kz.tereze.web.identity.Public;
import kz.tereze.web.page.Pages;
import kz.tereze.web.page.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What came out of finished grants.
@Controller
@Public
class ResultsPage {

  private static final int ROWS = 20;

  private final Results results;

  ResultsPage(Results results) {
    this.results = results;
  }

  @GetMapping("/results")
  ModelAndView results(Ui ui) {
    int offset = Pages.asked(ui.query("page"), ROWS).offset();
    Results.Found found = results.newest(ROWS, offset);
    return new ModelAndView("ledger/results")
        .addObject("results", found.results())
        .addObject("pages", Pages.of(ui.query("page"), ROWS, found.total()));
  }
}
