package kz.tereze.web.fund;

import java.util.Map;
import kz.tereze.projections.fund.Funds;
import kz.tereze.web.page.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where an administrator opens a fund.
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class EstablishFundPage {

  static final String PATH = "/admin/funds";

  private final Funds funds;

  EstablishFundPage(Funds funds) {
    this.funds = funds;
  }

  @GetMapping(PATH)
  ModelAndView form(Entry entry) {
    entry.labels("fund.form");
    return new ModelAndView("fund/admin", Map.of("funds", funds.all()));
  }
}
