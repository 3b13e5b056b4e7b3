package kz.tereze.web.payment;

import kz.tereze.api.Tiyn;
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

/// A second person approves a payment by typing its amount.
@Controller
@PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT')")
class ApprovePaymentAction {

  private final PaymentPage page;
  private final Dispatch dispatch;

  ApprovePaymentAction(PaymentPage page, Dispatch dispatch) {
    this.page = page;
    this.dispatch = dispatch;
  }

  @PostMapping(PaymentPage.PATH + "/approval")
  Done approve(@PathVariable PaymentId payment, Entry entry, SignedIn who) {
    entry
        .labels("payment.form")
        .shownAgainBy(() -> page.payment(payment, entry, who))
        .blames(PaymentRule.AMOUNT_IS_CONFIRMED, "amount");
    Field<Tiyn> amount = entry.money("amount").required();
    entry.check();
    dispatch.send(new PaymentCommand.ApprovePayment(payment, amount.value(), who.acting()));
    return Done.at(PaymentPage.of(payment)).saying("payment.approve.done");
  }
}
