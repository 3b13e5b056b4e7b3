package kz.tereze.web.ledger;

import java.util.List;
import kz.tereze.api.fund.FundId;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.fund.FundRow;
import kz.tereze.projections.fund.Funds;
import kz.tereze.projections.ledger.AllocationRegister;
import kz.tereze.projections.ledger.Awards;
import kz.tereze.projections.ledger.Facet;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.Visitor;
import kz.tereze.web.page.Fact;
import kz.tereze.web.page.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The programmes, each with its fund, its calls and what they awarded.
@Controller
@Public
public class ProgrammesPage {

  private static final int NEWEST = 10;
  private static final int RECIPIENTS = 10;

  private final Funds funds;
  private final Calls calls;
  private final AllocationRegister register;
  private final LedgerCharts charts;

  ProgrammesPage(Funds funds, Calls calls, AllocationRegister register, LedgerCharts charts) {
    this.funds = funds;
    this.calls = calls;
    this.register = register;
    this.charts = charts;
  }

  /// One programme with what it awarded.
  public record Row(FundRow fund, Awards.Found found) {}

  @GetMapping("/programmes")
  ModelAndView list() {
    return new ModelAndView("ledger/programmes")
        .addObject("programmes", funds.all().stream().map(this::row).toList());
  }

  private Row row(FundRow fund) {
    LedgerQuery query = LedgerQuery.of(Facet.PROGRAMME, fund.fund().code());
    return new Row(fund, register.look(query.filter(), 0, 0));
  }

  @GetMapping("/programmes/{fund}")
  ModelAndView programme(@PathVariable FundId fund, Ui ui, Visitor visitor) {
    FundRow row = funds.find(fund).orElseThrow(Missing::new);
    LedgerQuery query = LedgerQuery.of(Facet.PROGRAMME, fund.code());
    Awards.Found found = register.look(query.filter(), NEWEST, 0);
    return new ModelAndView("ledger/programme")
        .addObject("fund", row)
        .addObject("query", query)
        .addObject("facts", facts(ui, row, found))
        .addObject("awards", found.rows())
        .addObject("calls", calls.paidFrom(fund))
        .addObject("now", visitor.at())
        .addObject("years", charts.by(register, Facet.YEAR, query, ui))
        .addObject("recipients", charts.of(register, Facet.RECIPIENT, query, ui, RECIPIENTS));
  }

  private static List<Fact> facts(Ui ui, FundRow fund, Awards.Found found) {
    String page = "/funds/" + fund.fund().code();
    return List.of(
        new Fact(ui.t("home.figures.received"), ui.money(fund.received()), null, page),
        new Fact(
            ui.t("programme.appropriated"), ui.money(fund.appropriated().minus(fund.returned()))),
        new Fact(ui.t("ledger.awarded"), AwardWords.awarded(ui, found.summary())),
        new Fact(ui.t("ledger.paid"), AwardWords.paid(ui, found.summary())),
        new Fact(ui.t("ledger.chart.awards"), ui.number(found.summary().awards())));
  }
}
