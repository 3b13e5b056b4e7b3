package kz.tereze.web.levy;

import java.util.List;
import kz.tereze.projections.levy.ObligationRow;
import kz.tereze.projections.levy.Obligations;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.page.Pages;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the page of obligations somebody asked for by `?year=…&page=…`.
@Component
class ObligationSheets {

  private static final int ROWS = 50;

  private final Obligations obligations;
  private final Organisations organisations;

  ObligationSheets(Obligations obligations, Organisations organisations) {
    this.obligations = obligations;
    this.organisations = organisations;
  }

  ObligationSheet asked(Ui ui) {
    Integer year = year(ui.query("year"));
    Pages pages = Pages.of(ui.query("page"), ROWS, obligations.count(year));
    List<ObligationRow> rows = obligations.page(year, pages.size(), pages.offset());
    return new ObligationSheet(
        rows,
        organisations.names(rows.stream().map(row -> row.obligation().payer()).toList()),
        obligations.years(),
        year,
        pages);
  }

  private static @Nullable Integer year(String asked) {
    return asked.matches("\\d{4}") ? Integer.valueOf(asked) : null;
  }
}
