package kz.tereze.web.levy;

import java.util.List;
import java.util.Map;
import kz.tereze.projections.levy.ReceiptRow;
import kz.tereze.projections.levy.Receipts;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.page.Ui;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What came in by the bank's word, beside what is owed.
@Controller
@PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT', 'AUDITOR')")
class ReceiptsPage {

  static final String PATH = "/treasury/levy";

  private static final int LATEST = 20;

  private final ObligationSheets sheets;
  private final Receipts receipts;
  private final Organisations organisations;

  ReceiptsPage(ObligationSheets sheets, Receipts receipts, Organisations organisations) {
    this.sheets = sheets;
    this.receipts = receipts;
    this.organisations = organisations;
  }

  @GetMapping(PATH)
  ModelAndView receipts(Ui ui) {
    List<ReceiptRow> latest = receipts.latest(LATEST);
    return new ModelAndView(
        "levy/treasury",
        Map.of(
            "sheet",
            sheets.asked(ui),
            "latest",
            latest,
            "names",
            organisations.names(latest.stream().map(row -> row.obligation().payer()).toList())));
  }
}
