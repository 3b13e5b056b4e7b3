package kz.tereze.web.payment;

import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.GrantCommand;
import kz.tereze.projections.grant.Grants;
import kz.tereze.projections.grant.TrancheRow;
import kz.tereze.projections.payment.PaymentRow;
import kz.tereze.projections.payment.Payments;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A treasurer prepares the payment of a tranche.
@Controller
@PreAuthorize("hasRole('TREASURER')")
class PreparePaymentAction {

  private final TranchePage page;
  private final Grants grants;
  private final Payments payments;
  private final Dispatch dispatch;
  private final Followed followed;

  PreparePaymentAction(
      TranchePage page, Grants grants, Payments payments, Dispatch dispatch, Followed followed) {
    this.page = page;
    this.grants = grants;
    this.payments = payments;
    this.dispatch = dispatch;
    this.followed = followed;
  }

  @PostMapping(TranchePage.PATH + "/payment")
  Done prepare(
      @PathVariable ApplicationNumber grant, @PathVariable int number, Entry entry, SignedIn who) {
    entry.labels("payment.prepare").shownAgainBy(() -> page.tranche(grant, number, entry, who));
    if (!entry.isTicked("read")) {
      entry.wrong("read", "payment.prepare.read.wrong");
    }
    entry.check();
    dispatch.send(new GrantCommand.PreparePayment(grant, number, who.acting()));
    // A policy opens the payment; until it has, the tranche's own page tells.
    String next =
        followed
            .by(
                () ->
                    grants.tranche(grant, number).map(TrancheRow::payment).flatMap(payments::find))
            .map(PaymentRow::payment)
            .map(PaymentPage::of)
            .orElseGet(() -> TranchePage.of(grant, number));
    return Done.at(next).saying("payment.prepare.done");
  }
}
