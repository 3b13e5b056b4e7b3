package kz.tereze.web.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tereze.api.Bin;
import kz.tereze.projections.ledger.AllocationRegister;
import kz.tereze.projections.ledger.Awards;
import kz.tereze.projections.ledger.CurrencyTotal;
import kz.tereze.projections.ledger.Facet;
import kz.tereze.projections.ledger.Sum;
import kz.tereze.projections.ledger.Summary;
import kz.tereze.projections.levy.ObligationRow;
import kz.tereze.projections.levy.Obligations;
import kz.tereze.projections.need.NeedRow;
import kz.tereze.projections.need.Needs;
import kz.tereze.projections.registry.OrganisationRow;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import kz.tereze.web.ledger.AwardWords;
import kz.tereze.web.ledger.LedgerCharts;
import kz.tereze.web.ledger.LedgerQuery;
import kz.tereze.web.page.Fact;
import kz.tereze.web.page.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// What everybody may know of one organisation: what it received, and what it asked for and owes as
/// a subsoil user.
@Controller
@Public
class OrganisationPage {

  private static final int NEWEST = 10;

  private final Organisations organisations;
  private final Needs needs;
  private final Obligations obligations;
  private final AllocationRegister register;
  private final LedgerCharts charts;

  OrganisationPage(
      Organisations organisations,
      Needs needs,
      Obligations obligations,
      AllocationRegister register,
      LedgerCharts charts) {
    this.organisations = organisations;
    this.needs = needs;
    this.obligations = obligations;
    this.register = register;
    this.charts = charts;
  }

  @GetMapping("/org/{bin}")
  ModelAndView organisation(@PathVariable Bin bin, Ui ui) {
    Optional<OrganisationRow> registered = organisations.find(bin);
    List<NeedRow> posted = needs.ofOwner(bin);
    List<ObligationRow> owed = obligations.ofPayer(bin);
    LedgerQuery received = LedgerQuery.of(Facet.RECIPIENT, bin.digits());
    LedgerQuery solved = LedgerQuery.of(Facet.OWNER, bin.digits());
    Awards.Found awards = register.look(received.filter(), NEWEST, 0);
    Awards.Found answers = register.look(solved.filter(), NEWEST, 0);
    if (registered.isEmpty()
        && posted.isEmpty()
        && owed.isEmpty()
        && awards.summary().awards() == 0) {
      throw new Missing();
    }
    return new ModelAndView("registry/organisation")
        .addObject("bin", bin)
        .addObject("name", organisations.name(bin))
        .addObject("registered", registered)
        .addObject("needs", posted)
        .addObject("owed", owed)
        .addObject("awards", awards)
        .addObject("answers", answers)
        .addObject("receivedQuery", received)
        .addObject("solvedQuery", solved)
        .addObject("years", charts.by(register, Facet.YEAR, received, ui))
        .addObject("received", received(ui, awards.summary()))
        .addObject("asked", asked(ui, posted, answers.summary()));
  }

  private static List<Fact> received(Ui ui, Summary summary) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(ui.t("registry.received.grants"), ui.number(summary.awards())));
    tenge(summary)
        .ifPresent(
            total -> {
              Sum due = total.awarded().minus(total.paid());
              facts.add(new Fact(ui.t("ledger.awarded"), AwardWords.of(ui, total.awarded())));
              facts.add(new Fact(ui.t("ledger.paid"), AwardWords.of(ui, total.paid())));
              facts.add(new Fact(ui.t("ledger.chart.due"), AwardWords.of(ui, due)));
            });
    return facts;
  }

  private static List<Fact> asked(Ui ui, List<NeedRow> posted, Summary solved) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(ui.t("registry.asked.needs"), ui.number(posted.size())));
    facts.add(new Fact(ui.t("registry.asked.solved"), ui.number(solved.awards())));
    tenge(solved)
        .ifPresent(
            total ->
                facts.add(
                    new Fact(ui.t("registry.asked.awarded"), AwardWords.of(ui, total.awarded()))));
    return facts;
  }

  private static Optional<CurrencyTotal> tenge(Summary summary) {
    return summary.totals().stream()
        .filter(total -> total.awarded().currency().equals(Sum.TENGE))
        .findFirst();
  }
}
