package kz.tereze.web.levy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.levy.Regime;
import kz.tereze.projections.fund.FundRow;
import kz.tereze.projections.fund.Funds;
import kz.tereze.projections.levy.Obligations;
import kz.tereze.projections.levy.ReceiptRow;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Option;
import kz.tereze.web.page.Ui;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where a treasurer records what came in, beside what is owed.
@Controller
@PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT', 'AUDITOR')")
class ReceiptsPage {

  static final String PATH = "/treasury/levy";

  private static final int LATEST = 20;

  private final ObligationSheets sheets;
  private final Obligations obligations;
  private final Organisations organisations;
  private final Funds funds;
  private final Clock clock;

  ReceiptsPage(
      ObligationSheets sheets,
      Obligations obligations,
      Organisations organisations,
      Funds funds,
      Clock clock) {
    this.sheets = sheets;
    this.obligations = obligations;
    this.organisations = organisations;
    this.funds = funds;
    this.clock = clock;
  }

  @GetMapping(PATH)
  ModelAndView form(Entry entry, Ui ui) {
    entry
        .labels("levy.form")
        .fill("year", Kazakhstan.day(clock.instant()).getYear())
        .fill("regime", Regime.CODE);
    List<ReceiptRow> latest = obligations.latestReceipts(LATEST);
    return new ModelAndView(
        "levy/treasury",
        Map.of(
            "sheet",
            sheets.asked(ui),
            "latest",
            latest,
            "names",
            organisations.names(latest.stream().map(row -> row.obligation().payer()).toList()),
            "funds",
            Option.from(funds.all(), fund -> fund.fund().code(), fund -> label(ui, fund))));
  }

  private static String label(Ui ui, FundRow fund) {
    return ui.text(fund.name()) + " · " + fund.fund();
  }
}
