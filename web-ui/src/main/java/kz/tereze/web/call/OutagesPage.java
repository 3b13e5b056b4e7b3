package kz.tereze.web.call;

import kz.tereze.api.Kazakhstan;
import kz.tereze.api.Policy;
import kz.tereze.projections.call.Outages;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.Visitor;
import kz.tereze.web.page.Pages;
import kz.tereze.web.page.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// When the site did not work, as it measured itself, and which deadlines that moved.
@Controller
@Public
class OutagesPage {

  private static final int ROWS = 25;

  private final Outages outages;

  OutagesPage(Outages outages) {
    this.outages = outages;
  }

  @GetMapping("/outages")
  ModelAndView list(Visitor visitor, Ui ui) {
    Pages pages = Pages.of(ui.query("page"), ROWS, outages.count());
    return new ModelAndView("call/outages")
        .addObject("pages", pages)
        .addObject("outages", outages.list(ROWS, pages.offset()))
        .addObject("lastSign", outages.lastSign())
        .addObject("minutes", value(Policy.OUTAGE_MINUTES_AT_LEAST, visitor))
        .addObject("before", value(Policy.OUTAGE_HOURS_BEFORE_DEADLINE, visitor))
        .addObject("moves", value(Policy.OUTAGE_MOVES_HOURS, visitor));
  }

  private static int value(Policy policy, Visitor visitor) {
    return policy.on(Kazakhstan.day(visitor.at())).value();
  }
}
