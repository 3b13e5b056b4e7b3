package kz.tereze.web.payment;

import kz.tereze.api.payment.PaymentCommand;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.payment.PaymentRule;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A second person refuses a payment, with a reason everybody can read.
@Controller
@PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT')")
class RefusePaymentAction {

  private static final int LONGEST_REASON = 2_000;

  private final PaymentPage page;
  private final Dispatch dispatch;

  RefusePaymentAction(PaymentPage page, Dispatch dispatch) {
    this.page = page;
    this.dispatch = dispatch;
  }

  @PostMapping(PaymentPage.PATH + "/refusal")
  Done refuse(@PathVariable PaymentId payment, Entry entry, SignedIn who) {
    entry
        .labels("payment.form")
        .shownAgainBy(() -> page.payment(payment, entry, who))
        .blames(PaymentRule.REASON_GIVEN, "reason");
    Field<String> reason = entry.text("reason", LONGEST_REASON).required();
    entry.check();
    dispatch.send(new PaymentCommand.RefusePayment(payment, reason.value(), who.acting()));
    return Done.at(PaymentPage.of(payment)).saying("payment.refuse.done");
  }
}
