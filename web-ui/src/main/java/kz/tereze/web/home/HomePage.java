package kz.tereze.web.home;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import kz.tereze.projections.award.Departures;
import kz.tereze.projections.call.CallRow;
import kz.tereze.projections.call.CallStatus;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.ledger.AllocationOrigin;
import kz.tereze.projections.ledger.AllocationRegister;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.Facet;
import kz.tereze.projections.ledger.Figures;
import kz.tereze.projections.ledger.Sum;
import kz.tereze.projections.need.NeedFilter;
import kz.tereze.projections.need.NeedRow;
import kz.tereze.projections.need.Needs;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.Visitor;
import kz.tereze.web.ledger.LedgerCharts;
import kz.tereze.web.ledger.LedgerQuery;
import kz.tereze.web.ledger.LedgerWords;
import kz.tereze.web.ledger.Results;
import kz.tereze.web.page.Fact;
import kz.tereze.web.page.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What the site is for: four figures, three doors, what is open now, and what happened last.
@Controller
@Public
class HomePage {

  private static final int CALLS_LOOKED_AT = 100;
  private static final int OPEN_CALLS = 5;
  private static final int NEW_NEEDS = 5;
  private static final int LAST_ENTRIES = 5;
  private static final int SOLVED_NEEDS = 3;

  private static final LedgerQuery DECIDED =
      LedgerQuery.of(Facet.ORIGIN, AllocationOrigin.DECIDED.name());

  private final Figures figures;
  private final Calls calls;
  private final Needs needs;
  private final Entries entries;
  private final Organisations organisations;
  private final LedgerWords words;
  private final AllocationRegister register;
  private final LedgerCharts charts;
  private final Results results;
  private final Departures departures;

  HomePage(
      Figures figures,
      Calls calls,
      Needs needs,
      Entries entries,
      Organisations organisations,
      LedgerWords words,
      AllocationRegister register,
      LedgerCharts charts,
      Results results,
      Departures departures) {
    this.figures = figures;
    this.calls = calls;
    this.needs = needs;
    this.entries = entries;
    this.organisations = organisations;
    this.words = words;
    this.register = register;
    this.charts = charts;
    this.results = results;
    this.departures = departures;
  }

  @GetMapping("")
  ModelAndView home(Visitor visitor, Ui ui) {
    Figures.Today today = figures.at(visitor.at());
    List<NeedRow> newNeeds = needs.published(NeedFilter.words(""), NEW_NEEDS, 0);
    return new ModelAndView("home/home")
        .addObject("facts", facts(ui, today))
        .addObject("today", today)
        .addObject("departures", departures.count())
        .addObject("calls", open(visitor.at()))
        .addObject("now", visitor.at())
        .addObject("needs", newNeeds)
        .addObject("names", organisations.names(newNeeds.stream().map(NeedRow::owner).toList()))
        .addObject("last", entries.newest("", "", LAST_ENTRIES, 0))
        .addObject("says", words.in(ui))
        .addObject("years", charts.by(register, Facet.YEAR, DECIDED, ui))
        .addObject("results", results.newest(SOLVED_NEEDS, 0).results())
        .addObject("head", entries.head());
  }

  /// The next to close first.
  private List<CallRow> open(Instant now) {
    return calls.announced("", CALLS_LOOKED_AT, 0).stream()
        .filter(call -> call.status(now) == CallStatus.OPEN)
        .sorted(Comparator.comparing(call -> call.terms().closesAt()))
        .limit(OPEN_CALLS)
        .toList();
  }

  private static List<Fact> facts(Ui ui, Figures.Today today) {
    return List.of(
        sum(ui, "received", today.received(), "/funds"),
        sum(ui, "awarded", today.awarded(), "/ledger?origin=DECIDED"),
        sum(
            ui,
            "paid",
            today.paid(),
            "/ledger?origin=DECIDED&status=PAYING&status=PAID&status=CLOSED"),
        new Fact(
            ui.t("home.figures.running"),
            ui.number(today.running()),
            ui.t("home.figures.grants", "n", today.grants()),
            "/ledger?origin=DECIDED&status=CONTRACTED&status=PAYING&status=PAID"));
  }

  /// Short in the figure, in full beside it; a link only to a page there is.
  private static Fact sum(Ui ui, String name, Sum sum, String page) {
    return new Fact(
        ui.t("home.figures." + name),
        ui.moneyShort(sum.decimal()),
        ui.money(sum.decimal(), sum.currency()),
        ui.exists(page.replaceFirst("\\?.*", "")) ? page : null);
  }
}
