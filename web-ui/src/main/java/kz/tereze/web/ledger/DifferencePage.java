package kz.tereze.web.ledger;

import kz.tereze.projections.past.PastRegister;
import kz.tereze.web.identity.Public;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Pages;
import kz.tereze.web.page.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What became of awards between two days, or between two sizes of the ledger.
@Controller
@Public
class DifferencePage {

  private static final int PER_PAGE = 100;

  private final Differences differences;

  DifferencePage(Differences differences) {
    this.differences = differences;
  }

  @GetMapping("/ledger/difference")
  ModelAndView page(Entry entry, Ui ui) {
    PastRegister.Difference difference = differences.asked(entry);
    Pages pages = Pages.of(ui.query("page"), PER_PAGE, difference.changes().size());
    return new ModelAndView("ledger/difference")
        .addObject("difference", difference)
        .addObject("sums", DifferenceSums.of(difference))
        .addObject("pages", pages);
  }
}
