package kz.tereze.web.payment;

import java.util.List;
import java.util.Map;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.payment.HeldGrants;
import kz.tereze.projections.grant.GrantRow;
import kz.tereze.projections.grant.Grants;
import kz.tereze.projections.grant.MilestoneState;
import kz.tereze.projections.grant.Milestones;
import kz.tereze.projections.grant.TrancheRow;
import kz.tereze.projections.payment.PaymentRow;
import kz.tereze.projections.payment.Payments;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// One tranche as the treasury sees it: whom it goes to, what must be paid before it, and its
/// payments so far.
@Controller
@PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT', 'AUDITOR')")
class TranchePage {

  static final String PATH = "/treasury/grants/{grant}/tranches/{number}";

  private final Grants grants;
  private final Milestones milestones;
  private final Payments payments;
  private final Organisations organisations;
  private final HeldGrants held;

  TranchePage(
      Grants grants,
      Milestones milestones,
      Payments payments,
      Organisations organisations,
      HeldGrants held) {
    this.grants = grants;
    this.milestones = milestones;
    this.payments = payments;
    this.organisations = organisations;
    this.held = held;
  }

  static String of(ApplicationNumber grant, int number) {
    return "/treasury/grants/" + grant + "/tranches/" + number;
  }

  @GetMapping(PATH)
  ModelAndView tranche(
      @PathVariable ApplicationNumber grant, @PathVariable int number, Entry entry, SignedIn who) {
    GrantRow row = grants.find(grant).orElseThrow(Missing::new);
    List<TrancheRow> tranches = grants.tranches(grant);
    TrancheRow tranche =
        tranches.stream()
            .filter(each -> each.number() == number)
            .findFirst()
            .orElseThrow(Missing::new);
    List<PaymentRow> attempts =
        payments.ofGrant(grant).stream().filter(each -> each.tranche() == number).toList();
    entry.labels("payment.prepare");
    return new ModelAndView(
        "payment/tranche",
        Map.of(
            "grant", row,
            "tranche", tranche,
            "tranches", tranches,
            "attempts", attempts,
            "recipient", organisations.name(row.recipient()),
            "hindrance",
                held.among(List.of(grant)).isEmpty()
                    ? Hindrance.toPrepare(row, tranche, tranches, conditionHolds(tranche), who)
                    : Hindrance.HELD));
  }

  private boolean conditionHolds(TrancheRow tranche) {
    Integer milestone = tranche.milestone();
    return milestone == null
        || milestones
            .find(tranche.grant(), milestone)
            .filter(row -> row.state() == MilestoneState.ACCEPTED)
            .isPresent();
  }
}
