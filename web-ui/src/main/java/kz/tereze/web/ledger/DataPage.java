package kz.tereze.web.ledger;

import kz.tereze.projections.ledger.Entries;
import kz.tereze.web.identity.Public;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What anybody can take along, and in which form.
@Controller
@Public
class DataPage {

  private final Entries entries;

  DataPage(Entries entries) {
    this.entries = entries;
  }

  @GetMapping("/data")
  ModelAndView data() {
    return new ModelAndView("ledger/data").addObject("head", entries.head());
  }

  @GetMapping("/not-shown")
  String notShown() {
    return "ledger/not-shown";
  }
}
