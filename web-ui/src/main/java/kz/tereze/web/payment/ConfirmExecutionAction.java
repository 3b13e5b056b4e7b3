package kz.tereze.web.payment;

import java.time.LocalDate;
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

/// One of two persons confirms what the treasury carried out by its register.
@Controller
@PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT')")
class ConfirmExecutionAction {

  /// ISO 20022 references have no more.
  private static final int LONGEST_REFERENCE = 35;

  private final PaymentPage page;
  private final Dispatch dispatch;

  ConfirmExecutionAction(PaymentPage page, Dispatch dispatch) {
    this.page = page;
    this.dispatch = dispatch;
  }

  @PostMapping(PaymentPage.PATH + "/execution")
  Done confirm(@PathVariable PaymentId payment, Entry entry, SignedIn who) {
    entry
        .labels("payment.form")
        .shownAgainBy(() -> page.payment(payment, entry, who))
        .blames(PaymentRule.BANK_REFERENCE_WELL_FORMED, "reference")
        .blames(PaymentRule.CONFIRMATIONS_AGREE, "reference")
        .blames(PaymentRule.BOOKED_BETWEEN_SENDING_AND_TODAY, "booked");
    Field<String> reference = entry.text("reference", LONGEST_REFERENCE).required();
    Field<LocalDate> booked = entry.day("booked").required();
    entry.check();
    dispatch.send(
        new PaymentCommand.ConfirmExecution(
            payment, reference.value(), booked.value(), who.acting()));
    return Done.at(PaymentPage.of(payment)).saying("payment.execution.done");
  }
}
