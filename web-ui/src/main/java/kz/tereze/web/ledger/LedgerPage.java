package kz.tereze.web.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tereze.projections.ledger.Awards;
import kz.tereze.projections.ledger.CurrencyTotal;
import kz.tereze.projections.ledger.Head;
import kz.tereze.projections.ledger.Sum;
import kz.tereze.projections.ledger.Summary;
import kz.tereze.web.identity.Public;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Fact;
import kz.tereze.web.page.Option;
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

  private final Moments moments;
  private final LedgerCharts charts;
  private final FacetWords words;

  LedgerPage(Moments moments, LedgerCharts charts, FacetWords words) {
    this.moments = moments;
    this.charts = charts;
    this.words = words;
  }

  @GetMapping("/ledger")
  ModelAndView list(Entry entry, Ui ui) {
    LedgerQuery query = LedgerQuery.of(entry);
    Moments.Shown shown = moments.of(query);
    Awards awards = shown.awards();
    int offset = Pages.asked(ui.query("page"), query.size()).offset();
    Awards.Found found = awards.look(query.filter(), query.size(), offset);
    Summary summary = found.summary();
    Pages pages = Pages.of(ui.query("page"), query.size(), summary.awards());
    if (pages.offset() != offset) {
      // A page beyond the last was asked for: the last is shown.
      found = awards.look(query.filter(), query.size(), pages.offset());
    }
    Optional<Head> head = shown.head();
    boolean lost = summary.awards() == 0 && !query.filter().words().isBlank();
    return new ModelAndView("ledger/list")
        .addObject("query", query)
        .addObject("rows", found.rows())
        .addObject("facts", facts(ui, summary, head))
        .addObject("choices", new Choices(ui, found.facets(), query, words))
        .addObject("views", Option.all(ui, LedgerView.class))
        .addObject("chart", charts.of(awards, query, ui))
        .addObject("near", lost ? awards.nearTo(query.filter().words()) : Optional.empty())
        .addObject("pages", pages)
        .addObject("shown", shown)
        .addObject("head", head);
  }

  private static List<Fact> facts(Ui ui, Summary summary, Optional<Head> head) {
    List<CurrencyTotal> totals = summary.totals();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(ui.t("ledger.facts.records"), ui.number(summary.awards())));
    totals.stream().limit(MOST_CURRENCIES).forEach(total -> facts.addAll(sums(ui, total)));
    if (totals.size() > MOST_CURRENCIES) {
      facts.add(
          new Fact(
              ui.t("ledger.facts.currencies"), ui.number(totals.size() - (long) MOST_CURRENCIES)));
    }
    if (summary.recipients() > 0) {
      facts.add(new Fact(ui.t("ledger.facts.recipients"), ui.number(summary.recipients())));
    }
    if (summary.first() != null && summary.last() != null) {
      String first = ui.date(summary.first());
      String last = ui.date(summary.last());
      facts.add(
          new Fact(ui.t("ledger.facts.span"), first.equals(last) ? first : first + " – " + last));
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
