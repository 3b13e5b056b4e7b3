package kz.tereze.web.levy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.Policy;
import kz.tereze.api.levy.Regime;
import kz.tereze.projections.fund.Funds;
import kz.tereze.projections.levy.LevyActs;
import kz.tereze.projections.levy.LevyDeclarations;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Option;
import kz.tereze.web.page.Ui;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where an official assesses what a payer owes for a year.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class AssessPage {

  static final String PATH = "/official/levy";

  private static final int WAITING = 50;

  private final ObligationSheets sheets;
  private final Funds funds;
  private final LevyDeclarations declarations;
  private final LevyActs acts;
  private final Clock clock;

  AssessPage(
      ObligationSheets sheets,
      Funds funds,
      LevyDeclarations declarations,
      LevyActs acts,
      Clock clock) {
    this.declarations = declarations;
    this.acts = acts;
    this.sheets = sheets;
    this.funds = funds;
    this.clock = clock;
  }

  @GetMapping(PATH)
  ModelAndView form(Entry entry, Ui ui) {
    LocalDate today = Kazakhstan.day(clock.instant());
    entry.labels("levy.form").fill("year", today.getYear()).fill("regime", Regime.CODE);
    return new ModelAndView(
        "levy/official",
        Map.of(
            "sheet",
            sheets.asked(ui),
            "declared",
            declarations.toAssess(WAITING),
            "spent",
            acts.toDecide(WAITING),
            "funds",
            Option.from(
                funds.all(),
                fund -> fund.fund().code(),
                fund -> ui.text(fund.name()) + " · " + fund.fund()),
            "basisPoints",
            Policy.LEVY_RATE_BASIS_POINTS.on(today).value()));
  }
}
