package kz.tereze.web.payment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.tereze.api.Bin;
import kz.tereze.api.Kazakhstan;
import kz.tereze.projections.fund.Funds;
import kz.tereze.projections.grant.Grants;
import kz.tereze.projections.grant.PayableTranche;
import kz.tereze.projections.payment.PaymentRow;
import kz.tereze.projections.payment.PaymentState;
import kz.tereze.projections.payment.Payments;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.identity.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The treasury's desk: what is to be paid, what waits for whom, what the funds hold.
@Controller
@PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT', 'AUDITOR')")
class TreasuryPage {

  static final String PATH = "/treasury";

  private static final int MOST = 100;
  private static final int LATEST = 20;

  private final Grants grants;
  private final Payments payments;
  private final Funds funds;
  private final Organisations organisations;
  private final Clock clock;

  TreasuryPage(
      Grants grants, Payments payments, Funds funds, Organisations organisations, Clock clock) {
    this.grants = grants;
    this.payments = payments;
    this.funds = funds;
    this.organisations = organisations;
    this.clock = clock;
  }

  @GetMapping(PATH)
  ModelAndView desk(SignedIn who) {
    List<PayableTranche> payable = grants.payable(MOST);
    List<PaymentRow> prepared = payments.waiting(PaymentState.PREPARED, MOST);
    List<PaymentRow> approved = payments.waiting(PaymentState.APPROVED, MOST);
    List<PaymentRow> booked = payments.done(PaymentState.BOOKED, LATEST);
    List<PaymentRow> refused = payments.done(PaymentState.REFUSED, LATEST);
    List<Bin> recipients =
        Stream.concat(
                payable.stream().map(each -> each.grant().recipient()),
                Stream.of(prepared, approved, booked, refused)
                    .flatMap(List::stream)
                    .map(PaymentRow::recipient))
            .distinct()
            .toList();
    return new ModelAndView(
        "payment/treasury",
        Map.of(
            "funds", funds.all(),
            "payable", payable,
            "prepared", prepared,
            "approved", approved,
            "booked", booked,
            "refused", refused,
            "names", organisations.names(recipients),
            "today", Kazakhstan.day(clock.instant()),
            "me", who.person()));
  }
}
