package kz.tereze.web.grant;

import java.util.List;
import java.util.Map;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.projections.grant.RefundRow;
import kz.tereze.projections.grant.Refunds;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// What recipients owe back, and the bank's bookings by which it comes.
@Controller
@PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT')")
class RefundsPage {

  private static final String PATH = "/treasury/refunds";
  private static final int ROWS = 200;
  private static final int LONGEST_REFERENCE = 35;

  private final Refunds refunds;
  private final Organisations organisations;
  private final Dispatch dispatch;

  RefundsPage(Refunds refunds, Organisations organisations, Dispatch dispatch) {
    this.refunds = refunds;
    this.organisations = organisations;
    this.dispatch = dispatch;
  }

  @GetMapping(PATH)
  ModelAndView list() {
    List<RefundRow> open = refunds.open(ROWS);
    return new ModelAndView(
        "grant/refunds",
        Map.of(
            "refunds",
            open,
            "names",
            organisations.names(open.stream().map(RefundRow::recipient).toList())));
  }

  @GetMapping(PATH + "/{grant}")
  ModelAndView refund(@PathVariable ApplicationNumber grant) {
    RefundRow row = refunds.find(grant).orElseThrow(Missing::new);
    return new ModelAndView(
        "grant/refund",
        Map.of(
            "refund",
            row,
            "recipient",
            organisations.name(row.recipient()),
            "bookings",
            refunds.bookings(grant)));
  }
}
