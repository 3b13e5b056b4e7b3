package kz.tereze.web.ledger;

import kz.tereze.projections.call.Calls;
import kz.tereze.projections.ledger.AllocationFilter;
import kz.tereze.projections.ledger.AllocationRegister;
import kz.tereze.projections.ledger.Awards;
import kz.tereze.projections.need.NeedFilter;
import kz.tereze.projections.need.Needs;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.identity.Public;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// One question put to everything that is public: awards, needs, calls, organisations.
@Controller
@Public
class SearchPage {

  private static final int FIRST = 5;
  private static final int WORDS = 200;

  private final AllocationRegister register;
  private final Needs needs;
  private final Calls calls;
  private final Organisations organisations;

  SearchPage(AllocationRegister register, Needs needs, Calls calls, Organisations organisations) {
    this.register = register;
    this.needs = needs;
    this.calls = calls;
    this.organisations = organisations;
  }

  @GetMapping("/search")
  ModelAndView search(Entry entry, Ui ui) {
    entry.labels("search");
    String words = entry.text("q", WORDS).or("");
    Awards.Found awards = register.look(AllocationFilter.ALL.words(words), FIRST, 0);
    NeedFilter filter = NeedFilter.words(words);
    return new ModelAndView("ledger/search")
        .addObject("words", words)
        .addObject("awards", awards)
        .addObject("needs", needs.published(filter, FIRST, 0))
        .addObject("needCount", needs.countPublished(filter))
        .addObject("calls", calls.announced(words, FIRST, 0))
        .addObject("callCount", calls.countAnnounced(words))
        .addObject("organisations", organisations.list(words, FIRST, 0))
        .addObject("organisationCount", organisations.count(words));
  }
}
