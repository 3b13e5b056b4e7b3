package kz.tereze.web.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.GrantCommand;
import kz.tereze.api.grant.GrantRule;
import kz.tereze.projections.grant.RefundRow;
import kz.tereze.projections.grant.Refunds;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
  ModelAndView refund(@PathVariable ApplicationNumber grant, Entry entry) {
    entry.labels("grant.refund.form");
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

  @PostMapping(PATH + "/{grant}")
  Done record(@PathVariable ApplicationNumber grant, Entry entry, SignedIn who) {
    entry
        .labels("grant.refund.form")
        .shownAgainBy(() -> refund(grant, entry))
        .blames(GrantRule.REFUND_WITHIN_WHAT_IS_DUE, "amount")
        .blames(GrantRule.REFUND_REFERENCE_WELL_FORMED, "reference")
        .blames(GrantRule.REFUND_COUNTED_ONCE, "reference")
        .blames(GrantRule.REFUND_BOOKED_SINCE_DEMAND, "bookedOn");
    Field<Tiyn> amount = entry.money("amount").required();
    Field<String> reference = entry.text("reference", LONGEST_REFERENCE).required();
    Field<LocalDate> bookedOn = entry.day("bookedOn").required();
    entry.check();
    dispatch.send(
        new GrantCommand.RecordRefund(
            grant, amount.value(), reference.value(), bookedOn.value(), who.acting()));
    return Done.at(PATH + "/" + grant).saying("grant.refund.done", "amount", amount.value());
  }
}
