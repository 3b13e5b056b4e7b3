package kz.tereze.projections.notice;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.GrantEvent;
import kz.tereze.api.levy.ObligationEvent;
import kz.tereze.api.payment.PaymentEvent;
import kz.tereze.projections.ReadModel;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/// Who is told what of contracts, reports, payments and the levy.
@ReadModel
public final class MoneyNotices {

  private static final String GRANTS = "/grants/";
  private static final String MILESTONE = "milestone";
  private static final String UNTIL = "until";
  private static final String AMOUNT = "amount";

  private final Causes causes;

  public MoneyNotices(Causes causes) {
    this.causes = causes;
  }

  @EventHandler
  void on(GrantEvent event, EventMessage<?> fact) {
    switch (event) {
      case GrantEvent.ContractOffered e ->
          grant(fact, e, NoticeKind.CONTRACT_OFFERED, "", Map.of());
      case GrantEvent.ContractAccepted e ->
          grant(fact, e, NoticeKind.CONTRACT_TO_SIGN, "/signing", Map.of());
      case GrantEvent.ContractConcluded e ->
          grant(fact, e, NoticeKind.CONTRACT_CONCLUDED, "", Map.of());
      case GrantEvent.AmendmentProposed e ->
          grant(
              fact,
              e,
              NoticeKind.CHANGE_TO_SIGN,
              "/changes/" + e.amendment().number() + "/signing",
              Map.of());
      case GrantEvent.ReportSubmitted e -> {
        if (e.awaitsSignature()) {
          String page = "/milestones/" + e.milestone() + "/signing";
          grant(fact, e, NoticeKind.REPORT_TO_SIGN, page, Map.of(MILESTONE, e.milestone()));
        }
      }
      case GrantEvent.ReportSigned e -> pilot(fact, e);
      case GrantEvent.ReviewerAsked e -> reviewer(fact, e);
      case GrantEvent.ReportReminded e ->
          milestone(fact, e, NoticeKind.REPORT_NEAR, e.milestone(), Map.of(UNTIL, e.dueOn()));
      case GrantEvent.ReportFellOverdue e ->
          milestone(fact, e, NoticeKind.REPORT_OVERDUE, e.milestone(), Map.of(UNTIL, e.dueOn()));
      case GrantEvent.ReportAccepted e ->
          milestone(fact, e, NoticeKind.REPORT_ACCEPTED, e.milestone(), Map.of());
      case GrantEvent.ReportReturned e ->
          milestone(fact, e, NoticeKind.REPORT_RETURNED, e.milestone(), Map.of());
      case GrantEvent.ReportFailed e ->
          milestone(fact, e, NoticeKind.REPORT_FAILED, e.milestone(), Map.of());
      case GrantEvent.RefundDemanded e ->
          grant(
              fact,
              e,
              NoticeKind.REFUND_DEMANDED,
              "",
              Map.of(AMOUNT, e.amount(), UNTIL, e.dueOn()));
      case GrantEvent.RefundReminded e ->
          grant(fact, e, NoticeKind.REFUND_NEAR, "", Map.of(AMOUNT, e.left(), UNTIL, e.dueOn()));
      case GrantEvent.RefundFellOverdue e ->
          grant(fact, e, NoticeKind.REFUND_OVERDUE, "", Map.of(AMOUNT, e.left(), UNTIL, e.dueOn()));
      case GrantEvent.GrantOpened _,
          GrantEvent.ContractSigned _,
          GrantEvent.PaymentOrdered _,
          GrantEvent.TranchePaid _,
          GrantEvent.TrancheReinstated _,
          GrantEvent.PilotAccepted _,
          GrantEvent.AmendmentWithdrawn _,
          GrantEvent.AmendmentSigned _,
          GrantEvent.ContractAmended _,
          GrantEvent.ContractSuspended _,
          GrantEvent.ContractResumed _,
          GrantEvent.ReleasedAfterEnd _,
          GrantEvent.GrantClosed _,
          GrantEvent.ContractTerminated _,
          GrantEvent.RefundReceived _ -> {}
    }
  }

  private void grant(
      EventMessage<?> fact, GrantEvent e, NoticeKind kind, String part, Map<String, Object> said) {
    toGrant(fact, kind, e.grant(), GRANTS + e.grant() + part, said, e.at());
  }

  private void milestone(
      EventMessage<?> fact, GrantEvent e, NoticeKind kind, int number, Map<String, Object> said) {
    Map<String, Object> all = new HashMap<>(said);
    all.put(MILESTONE, number);
    grant(fact, e, kind, "/milestones/" + number, all);
  }

  private void pilot(EventMessage<?> fact, GrantEvent.ReportSigned e) {
    String one = e.grant() + "/" + e.milestone();
    report(
        fact,
        e,
        NoticeKind.PILOT_TO_ACCEPT,
        Audience.PILOT,
        one,
        "/company/pilots/",
        e.milestone());
  }

  private void reviewer(EventMessage<?> fact, GrantEvent.ReviewerAsked e) {
    report(
        fact,
        e,
        NoticeKind.REPORT_TO_REVIEW,
        Audience.PERSON,
        e.expert(),
        "/reports/",
        e.milestone());
  }

  /// Somebody outside the recipient has their say about a report.
  private void report(
      EventMessage<?> fact,
      GrantEvent e,
      NoticeKind kind,
      Audience audience,
      Object whom,
      String pages,
      int milestone) {
    causes.note(
        fact,
        new Cause(
            fact.getIdentifier(),
            kind,
            audience,
            whom,
            e.grant(),
            pages + e.grant() + "/" + milestone,
            Map.of(MILESTONE, milestone),
            e.at()));
  }

  @EventHandler
  void on(PaymentEvent event, EventMessage<?> fact) {
    switch (event) {
      case PaymentEvent.PaymentSent e ->
          payment(fact, e.grant(), NoticeKind.PAYMENT_SENT, e.amount(), e.at());
      case PaymentEvent.PaymentBooked e ->
          payment(fact, e.grant(), NoticeKind.PAYMENT_BOOKED, e.amount(), e.at());
      case PaymentEvent.PaymentRejected e ->
          payment(fact, e.grant(), NoticeKind.PAYMENT_REJECTED, e.amount(), e.at());
      case PaymentEvent.PaymentReturned e ->
          payment(fact, e.grant(), NoticeKind.PAYMENT_RETURNED, e.amount(), e.at());
      case PaymentEvent.PaymentComparedAgain e -> listed(fact, e);
      case PaymentEvent.PaymentPrepared _,
          PaymentEvent.PaymentScreened _,
          PaymentEvent.WarningCleared _,
          PaymentEvent.ApprovalGiven _,
          PaymentEvent.PaymentApproved _,
          PaymentEvent.PaymentRefused _,
          PaymentEvent.PaymentBatched _,
          PaymentEvent.PaymentFreed _,
          PaymentEvent.ExecutionConfirmed _,
          PaymentEvent.ReturnHeld _ -> {}
    }
  }

  private void listed(EventMessage<?> fact, PaymentEvent.PaymentComparedAgain e) {
    if (!e.warnings().isEmpty()) {
      causes.note(
          fact,
          new Cause(
              fact.getIdentifier(),
              NoticeKind.PAYEE_LISTED,
              Audience.FINANCE,
              e.payment(),
              e.payment(),
              "/treasury/payments/" + e.payment(),
              Map.of(),
              e.at()));
    }
  }

  private void payment(
      EventMessage<?> fact, ApplicationNumber grant, NoticeKind kind, Tiyn amount, Instant at) {
    toGrant(fact, kind, grant, GRANTS + grant, Map.of(AMOUNT, amount), at);
  }

  private void toGrant(
      EventMessage<?> fact,
      NoticeKind kind,
      ApplicationNumber grant,
      String page,
      Map<String, Object> said,
      Instant at) {
    causes.note(
        fact, new Cause(fact.getIdentifier(), kind, Audience.GRANT, grant, grant, page, said, at));
  }

  @EventHandler
  void on(ObligationEvent event, EventMessage<?> fact) {
    switch (event) {
      case ObligationEvent.ObligationAssessed e ->
          causes.note(
              fact,
              new Cause(
                  fact.getIdentifier(),
                  NoticeKind.LEVY_DUE,
                  Audience.COMPANY,
                  e.obligation().payer(),
                  e.obligation(),
                  "/company/levy",
                  Map.of(AMOUNT, e.due(), "year", Integer.toString(e.obligation().year())),
                  e.at()));
      // The desk and the public page of the levy tell these.
      case ObligationEvent.ReceiptRecorded _,
          ObligationEvent.BaseDeclared _,
          ObligationEvent.ObligationAdjusted _,
          ObligationEvent.PayerExempted _,
          ObligationEvent.SpendingReported _,
          ObligationEvent.SpendingAccepted _,
          ObligationEvent.SpendingRejected _,
          ObligationEvent.ObligationSettled _,
          ObligationEvent.ExcessCarriedForward _,
          ObligationEvent.ExcessBroughtForward _,
          ObligationEvent.DeclarationFellOverdue _,
          ObligationEvent.ObligationFellOverdue _ -> {}
    }
  }
}
