package kz.tereze.web.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tereze.projections.ledger.AllocationFilter;
import kz.tereze.projections.ledger.AllocationRegister;
import kz.tereze.projections.ledger.CurrencyTotal;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.Head;
import kz.tereze.projections.ledger.Sum;
import kz.tereze.web.identity.Public;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Fact;
import kz.tereze.web.page.Pages;
import kz.tereze.web.page.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The register of awards: filtered, counted, and each with its place in the ledger.
@Controller
@Public
class LedgerPage {

  private static final int MOST_CURRENCIES = 3;

  private final AllocationRegister register;
  private final Entries entries;

  LedgerPage(AllocationRegister register, Entries entries) {
    this.register = register;
    this.entries = entries;
  }

  @GetMapping("/ledger")
  ModelAndView list(Entry entry, Ui ui) {
    LedgerQuery query = LedgerQuery.of(entry);
    AllocationFilter filter = query.filter();
    Pages pages = Pages.of(ui.query("page"), query.size(), register.count(filter));
    Optional<Head> head = entries.head();
    return new ModelAndView("ledger/list")
        .addObject("query", query)
        .addObject("rows", register.list(filter, query.size(), pages.offset()))
        .addObject("facts", facts(ui, filter, pages.total(), head))
        .addObject("choices", new Choices(ui, register.facets(filter), query))
        .addObject("pages", pages)
        .addObject("head", head);
  }

  private List<Fact> facts(Ui ui, AllocationFilter filter, long count, Optional<Head> head) {
    List<CurrencyTotal> totals = register.totals(filter);
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(ui.t("ledger.facts.records"), ui.number(count)));
    totals.stream().limit(MOST_CURRENCIES).forEach(total -> facts.addAll(sums(ui, total)));
    if (totals.size() > MOST_CURRENCIES) {
      facts.add(
          new Fact(
              ui.t("ledger.facts.currencies"), ui.number(totals.size() - (long) MOST_CURRENCIES)));
    }
    head.ifPresent(h -> facts.add(new Fact(ui.t("ledger.facts.as-of"), ui.date(h.at()))));
    return facts;
  }

  private static List<Fact> sums(Ui ui, CurrencyTotal total) {
    Sum awarded = total.awarded();
    String label = ui.t("ledger.facts.awarded", "currency", awarded.currency());
    Fact fact = new Fact(label, AwardWords.of(ui, awarded));
    if (!Sum.TENGE.equals(awarded.currency())) {
      return List.of(fact);
    }
    return List.of(fact, new Fact(ui.t("ledger.facts.paid"), AwardWords.of(ui, total.paid())));
  }
}
