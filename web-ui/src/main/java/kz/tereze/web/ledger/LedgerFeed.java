package kz.tereze.web.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import kz.tereze.api.Kazakhstan;
import kz.tereze.projections.ledger.AllocationRegister;
import kz.tereze.projections.ledger.AllocationRow;
import kz.tereze.projections.ledger.AllocationSort;
import kz.tereze.web.identity.Public;
import kz.tereze.web.page.Atom;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The newest awards of a filter as an Atom feed, for whoever follows a search.
@Controller
@Public
class LedgerFeed {

  private static final int NEWEST = 50;

  private final AllocationRegister register;

  LedgerFeed(AllocationRegister register) {
    this.register = register;
  }

  @GetMapping("/ledger.atom")
  void feed(Entry entry, Ui ui, HttpServletResponse response) throws IOException {
    LedgerQuery query = LedgerQuery.of(entry);
    entry.check();
    new Atom(
            ui.t("ledger.feed.title"),
            ui.site(ui.path("/ledger")) + query.query(),
            register.look(query.filter().sorted(AllocationSort.NEWEST), NEWEST, 0).rows().stream()
                .map(row -> item(row, ui))
                .toList())
        .write(ui, response);
  }

  private static Atom.Item item(AllocationRow row, Ui ui) {
    return new Atom.Item(
        ui.site(ui.path("/ledger/" + row.number())),
        AwardWords.of(ui, row.title()),
        at(row),
        String.join(
            " · ",
            row.number(),
            AwardWords.of(ui, row.recipient()),
            AwardWords.of(ui, row.awarded()),
            ui.word(row.status())));
  }

  /// The day of the decision, from its first moment on.
  private static Instant at(AllocationRow row) {
    return row.decidedOn().atStartOfDay(Kazakhstan.ZONE).toInstant();
  }
}
