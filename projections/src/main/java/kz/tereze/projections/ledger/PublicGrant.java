package kz.tereze.projections.ledger;

import java.util.List;
import java.util.Optional;
import kz.tereze.api.grant.Amendment;
import kz.tereze.api.grant.GrantEvent;
import kz.tereze.api.grant.Milestone;
import kz.tereze.api.grant.Plan;
import kz.tereze.api.grant.Report;
import kz.tereze.api.grant.Side;
import kz.tereze.api.grant.Tranche;
import kz.tereze.api.identity.ErasureEvent;
import kz.tereze.api.signature.Signature;

/// What is public of a grant: the contract, its signatures and changes, reports, the end and what
/// comes back. Not public are bank accounts and the files of reports, which are told by their hash.
final class PublicGrant {

  private PublicGrant() {}

  static Optional<PublicFact> of(GrantEvent event) {
    PublicFact fact = new PublicFact().ref("grant", event.grant());
    return switch (event) {
      case GrantEvent.ContractOffered e -> {
        if (e.customer() != null) {
          fact.ref("customer", e.customer());
        }
        yield Optional.of(plan(fact, e.milestones(), e.tranches()));
      }
      case GrantEvent.ContractSigned e ->
          Optional.of(signature(fact, e.side(), e.signature()).with("signedBy", e.by()));
      case GrantEvent.ContractConcluded e -> Optional.of(fact.with("concludedBy", e.by()));
      case GrantEvent.ReportSubmitted e -> Optional.of(report(fact, e));
      case GrantEvent.ReportSigned e ->
          Optional.of(
              reviewed(signature(fact, Side.RECIPIENT, e.signature()), e.milestone(), e.attempt())
                  .with("signedBy", e.by()));
      case GrantEvent.ReportFellOverdue e ->
          Optional.of(
              fact.ref("recipient", e.recipient())
                  .with("milestone", e.milestone())
                  .with("dueOn", e.dueOn()));
      case GrantEvent.PilotAccepted e ->
          Optional.of(
              fact.ref("customer", e.customer())
                  .with("milestone", e.milestone())
                  .with("finding", e.finding()));
      case GrantEvent.ReportAccepted e ->
          Optional.of(reviewed(fact, e.milestone(), e.attempt()).with("acceptedBy", e.by()));
      case GrantEvent.ReportReturned e ->
          Optional.of(
              reviewed(fact, e.milestone(), e.attempt())
                  .with("reason", e.reason())
                  .with("returnedBy", e.by()));
      case GrantEvent.ReportFailed e ->
          Optional.of(
              reviewed(fact, e.milestone(), e.attempt())
                  .with("reason", e.reason())
                  .with("failedBy", e.by()));
      case GrantEvent.AmendmentSigned e ->
          Optional.of(
              signature(fact, e.side(), e.signature())
                  .with("change", e.number())
                  .with("signedBy", e.by()));
      case GrantEvent.ContractAmended e -> Optional.of(amended(fact, e.amendment()));
      case GrantEvent.ContractSuspended e ->
          Optional.of(
              fact.with("code", e.code())
                  .with("legalReference", e.legalReference())
                  .with("reason", e.reason()));
      case GrantEvent.ContractResumed e -> Optional.of(fact.with("reason", e.reason()));
      case GrantEvent.GrantClosed e ->
          Optional.of(fact.with("paid", e.paid()).with("result", e.result()));
      case GrantEvent.ContractTerminated e ->
          Optional.of(
              fact.with("reason", e.reason())
                  .with("explanation", e.explanation())
                  .with("paid", e.paid())
                  .with("released", e.released()));
      case GrantEvent.RefundDemanded e ->
          Optional.of(
              fact.ref("recipient", e.recipient())
                  .with("amount", e.amount())
                  .with("unspent", e.unspent())
                  .with("disallowed", e.disallowed())
                  .with("dueOn", e.dueOn()));
      case GrantEvent.RefundReceived e ->
          Optional.of(
              fact.ref("recipient", e.recipient())
                  .with("amount", e.amount())
                  .with("left", e.left())
                  .with("bookedOn", e.bookedOn()));
      case GrantEvent.RefundFellOverdue e ->
          Optional.of(
              fact.ref("recipient", e.recipient()).with("left", e.left()).with("dueOn", e.dueOn()));
      case GrantEvent.ReleasedAfterEnd e ->
          Optional.of(
              fact.ref("payment", e.payment())
                  .with("amount", e.amount())
                  .with("excused", e.excused())
                  .with("stillDue", e.stillDue()));
      // Follows from the approved award.
      case GrantEvent.GrantOpened _ -> Optional.empty();
      // Names a bank account.
      case GrantEvent.ContractAccepted _ -> Optional.empty();
      // What becomes of the payment is told by the payment itself.
      case GrantEvent.PaymentOrdered _, GrantEvent.TranchePaid _, GrantEvent.TrancheReinstated _ ->
          Optional.empty();
      // A change is public when it holds; a reminder is between the two.
      case GrantEvent.AmendmentProposed _,
          GrantEvent.AmendmentWithdrawn _,
          GrantEvent.ReportReminded _,
          GrantEvent.ReviewerAsked _,
          GrantEvent.RefundReminded _ ->
          Optional.empty();
    };
  }

  /// That somebody was erased, and by which right; a request is between the two who decide it.
  static Optional<PublicFact> of(ErasureEvent event) {
    return switch (event) {
      case ErasureEvent.SubjectErased e ->
          Optional.of(
              new PublicFact()
                  .ref("subject", e.subject())
                  .with("basis", e.basis())
                  .with("statutoryUntil", e.statutoryUntil()));
      case ErasureEvent.ErasureRequested _, ErasureEvent.ErasureRefused _ -> Optional.empty();
    };
  }

  private static PublicFact plan(
      PublicFact fact, List<Milestone> milestones, List<Tranche> tranches) {
    if (!milestones.isEmpty()) {
      fact.with("milestones", milestones.stream().map(PublicGrant::milestone).toList());
    }
    return fact.with("tranches", tranches.stream().map(PublicGrant::tranche).toList());
  }

  private static PublicFact tranche(Tranche tranche) {
    return new PublicFact()
        .with("number", tranche.number())
        .with("amount", tranche.amount())
        .with("dueOn", tranche.dueOn())
        .with("milestone", tranche.milestone())
        .with("purpose", tranche.purpose());
  }

  private static PublicFact milestone(Milestone milestone) {
    return new PublicFact()
        .with("number", milestone.number())
        .with("dueOn", milestone.dueOn())
        .with("pilot", milestone.pilot())
        .with("result", milestone.result());
  }

  /// Whoever has the signed bytes and the signature can check both by these hashes.
  private static PublicFact signature(PublicFact fact, Side side, Signature signature) {
    return fact.with("side", side)
        .with("content", signature.statement().content())
        .with("papers", signature.statement().papers())
        .with("signer", signature.statement().signer())
        .with("statement", signature.statement().hash())
        .with("signature", signature.cms())
        .with("authority", signature.authority());
  }

  private static PublicFact report(PublicFact fact, GrantEvent.ReportSubmitted e) {
    Report report = e.report();
    return reviewed(fact, e.milestone(), e.attempt())
        .with("summary", report.summary())
        .with("spent", report.spent())
        .with("evidence", report.evidence());
  }

  private static PublicFact reviewed(PublicFact fact, int milestone, int attempt) {
    return fact.with("milestone", milestone).with("attempt", attempt);
  }

  private static PublicFact amended(PublicFact fact, Amendment amendment) {
    Plan plan = amendment.plan();
    return plan(fact, plan.milestones(), plan.tranches())
        .with("change", amendment.number())
        .with("reason", amendment.reason())
        .with("explanation", amendment.explanation())
        .with("accountChanged", amendment.payee() != null);
  }
}
