package kz.tereze.web.payment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.PersonId;
import kz.tereze.api.payment.ApprovalBands;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.projections.grant.Grants;
import kz.tereze.projections.grant.TrancheRow;
import kz.tereze.projections.payment.ApprovalRow;
import kz.tereze.projections.payment.PaymentRow;
import kz.tereze.projections.payment.PaymentState;
import kz.tereze.projections.payment.Payments;
import kz.tereze.projections.payment.SanctionLists;
import kz.tereze.projections.payment.WarningRow;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.People;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// One payment: who prepared it, who checks it, and what the bank did.
@Controller
@PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT', 'AUDITOR')")
class PaymentPage {

  static final String PATH = "/treasury/payments/{payment}";

  /// Not handed over: warnings can still be raised and cleared.
  private static final Set<PaymentState> CHECKED =
      Set.of(PaymentState.PREPARED, PaymentState.APPROVED, PaymentState.BATCHED);

  private final Payments payments;
  private final Grants grants;
  private final Organisations organisations;
  private final People people;
  private final SanctionLists lists;

  PaymentPage(
      Payments payments,
      Grants grants,
      Organisations organisations,
      People people,
      SanctionLists lists) {
    this.payments = payments;
    this.grants = grants;
    this.organisations = organisations;
    this.people = people;
    this.lists = lists;
  }

  static String of(PaymentId payment) {
    return "/treasury/payments/" + payment;
  }

  @GetMapping(PATH)
  ModelAndView payment(@PathVariable PaymentId payment, Entry entry, SignedIn who) {
    PaymentRow row = payments.find(payment).orElseThrow(Missing::new);
    TrancheRow tranche = grants.tranche(row.grant(), row.tranche()).orElseThrow(Missing::new);
    List<ApprovalRow> approvals = payments.approvals(payment);
    List<WarningRow> warnings = payments.warnings(payment);
    entry.labels("payment.form");
    return new ModelAndView(
        "payment/payment",
        Map.of(
            "payment",
            row,
            "tranche",
            tranche,
            "recipient",
            organisations.name(row.recipient()),
            "hindrance",
            CHECKED.contains(row.state())
                ? Hindrance.toCheck(row, who)
                : Hindrance.toConfirm(row, who),
            "approvals",
            approvals,
            "needed",
            ApprovalBands.needed(row.amount(), Kazakhstan.day(row.preparedAt())),
            "warnings",
            warnings,
            "listed",
            lists.names(warnings.stream().map(raised -> raised.warning().about()).toList()),
            "people",
            people.names(involved(row, approvals, warnings))));
  }

  private static Set<PersonId> involved(
      PaymentRow row, List<ApprovalRow> approvals, List<WarningRow> warnings) {
    PaymentRow.Confirmation first = row.confirmation();
    return Stream.of(
            Stream.of(
                row.maker(), row.checker(), row.bookedBy(), first == null ? null : first.by()),
            approvals.stream().map(ApprovalRow::by),
            warnings.stream().map(WarningRow::clearedBy))
        .flatMap(people -> people)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
