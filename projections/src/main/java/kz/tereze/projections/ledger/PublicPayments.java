package kz.tereze.projections.ledger;

import java.util.Optional;
import kz.tereze.api.identity.RoleEvent;
import kz.tereze.api.payment.BatchContent;
import kz.tereze.api.payment.BatchEvent;
import kz.tereze.api.payment.ListEvent;
import kz.tereze.api.payment.PaymentEvent;
import kz.tereze.api.signature.Signature;

/// What is public of payments and their batches: who checked what, and what the bank did; no
/// accounts.
final class PublicPayments {

  private PublicPayments() {}

  static Optional<PublicFact> of(PaymentEvent event) {
    PublicFact fact = new PublicFact().ref("payment", event.payment());
    return switch (event) {
      case PaymentEvent.PaymentPrepared e ->
          Optional.of(
              fact.ref("grant", e.grant())
                  .ref("recipient", e.recipient())
                  .with("tranche", e.tranche())
                  .with("amount", e.amount())
                  .with("preparedBy", e.maker()));
      // A warning is told when somebody found it groundless; otherwise the order is refused.
      case PaymentEvent.PaymentScreened _, PaymentEvent.PaymentComparedAgain _ -> Optional.empty();
      case PaymentEvent.WarningCleared e ->
          Optional.of(
              fact.ref("grant", e.grant())
                  .with("warning", e.warning().kind())
                  .with("about", e.warning().about())
                  .with("reason", e.reason())
                  .with("askedBy", e.check() == null ? null : e.check().channel())
                  .with("askedOn", e.check() == null ? null : e.check().askedOn())
                  .with("askedWhom", e.check() == null ? null : e.check().whom())
                  .with("clearedBy", e.by()));
      case PaymentEvent.ApprovalGiven e ->
          Optional.of(
              fact.ref("grant", e.grant())
                  .with("amount", e.amount())
                  .with("given", e.given())
                  .with("needed", e.needed())
                  .with("approvedBy", e.by()));
      case PaymentEvent.PaymentApproved e ->
          Optional.of(
              fact.ref("grant", e.grant()).with("amount", e.amount()).with("approvedBy", e.by()));
      case PaymentEvent.PaymentRefused e ->
          Optional.of(
              fact.ref("grant", e.grant())
                  .with("tranche", e.tranche())
                  .with("reason", e.reason())
                  .with("refusedBy", e.by()));
      // The batch tells what it holds when it is handed over.
      case PaymentEvent.PaymentBatched _, PaymentEvent.PaymentFreed _ -> Optional.empty();
      case PaymentEvent.PaymentSent e ->
          Optional.of(
              fact.ref("grant", e.grant())
                  .ref("batch", e.batch())
                  .with("tranche", e.tranche())
                  .with("amount", e.amount()));
      case PaymentEvent.PaymentRejected e ->
          Optional.of(
              fact.ref("grant", e.grant())
                  .with("tranche", e.tranche())
                  .with("amount", e.amount())
                  .with("code", e.code()));
      // The second person's word is the booking; a return counts behind it.
      case PaymentEvent.ExecutionConfirmed _, PaymentEvent.ReturnHeld _ -> Optional.empty();
      case PaymentEvent.PaymentBooked e ->
          Optional.of(
              fact.ref("grant", e.grant())
                  .with("tranche", e.tranche())
                  .with("amount", e.amount())
                  .with("bookedOn", e.bookedOn()));
      case PaymentEvent.PaymentReturned e ->
          Optional.of(
              fact.ref("grant", e.grant())
                  .with("tranche", e.tranche())
                  .with("amount", e.amount())
                  .with("bookedOn", e.bookedOn())
                  .with("code", e.reason()));
    };
  }

  static Optional<PublicFact> of(BatchEvent event) {
    PublicFact fact = new PublicFact().ref("batch", event.batch());
    return switch (event) {
      // A batch is told of when its file stands.
      case BatchEvent.BatchOpened _, BatchEvent.BatchExtended _ -> Optional.empty();
      // Which payment, and why, stays between those who check until it is refused or paid.
      case BatchEvent.BatchReduced e ->
          Optional.ofNullable(e.voided())
              .map(voided -> content(fact, voided).with("voidedBy", e.by()));
      case BatchEvent.BatchClosed e ->
          Optional.of(
              content(fact, e.content()).with("message", e.message()).with("closedBy", e.by()));
      case BatchEvent.BatchSigned e ->
          Optional.of(
              signature(fact, e.signature())
                  .with("given", e.given())
                  .with("needed", e.needed())
                  .with("paper", e.paper())
                  .with("signedBy", e.by()));
      case BatchEvent.BatchRefused e ->
          Optional.of(
              fact.with("count", e.payments().size())
                  .with("reason", e.reason())
                  .with("refusedBy", e.by()));
      case BatchEvent.BatchSent e -> Optional.of(content(fact, e.content()).with("sentBy", e.by()));
      // What was told of it names accounts and people of banks.
      case BatchEvent.VoidFileReported e ->
          Optional.of(fact.with("file", e.file()).with("toldBy", e.by()));
      case BatchEvent.VoidFileAnswered e ->
          Optional.of(fact.with("file", e.file()).with("answeredBy", e.by()));
      case BatchEvent.BatchAnswered e ->
          Optional.of(
              fact.with("answer", e.answer())
                  .with("accepted", e.accepted())
                  .with("rejected", e.rejected()));
    };
  }

  /// Who has which power over public money, and which two wanted it so; a proposal is between them.
  static Optional<PublicFact> of(RoleEvent event) {
    return switch (event) {
      case RoleEvent.RoleConfirmed e ->
          Optional.of(
              new PublicFact()
                  .ref("person", e.person())
                  .with("role", e.role())
                  .with("change", e.change())
                  .with("reference", e.reference())
                  .with("proposedBy", e.proposer())
                  .with("confirmedBy", e.by()));
      case RoleEvent.RoleProposed _, RoleEvent.RoleRefused _, RoleEvent.RoleMade _ ->
          Optional.empty();
    };
  }

  /// Against which version of which list payees are compared from now on; not who stands on it.
  static PublicFact of(ListEvent event) {
    return switch (event) {
      case ListEvent.ListProposed e ->
          new PublicFact()
              .ref("list", e.list())
              .with("issuedOn", e.issuedOn())
              .with("file", e.file())
              .with("entries", e.entries())
              .with("dropped", e.dropped())
              .with("proposedBy", e.by());
      case ListEvent.ListRefused e ->
          new PublicFact()
              .ref("list", e.list())
              .with("file", e.file())
              .with("reason", e.reason())
              .with("refusedBy", e.by());
      case ListEvent.ListLoaded e ->
          new PublicFact()
              .ref("list", e.list())
              .with("version", e.version())
              .with("issuedOn", e.issuedOn())
              .with("file", e.file())
              .with("entries", e.entries())
              .with("loadedBy", e.by());
    };
  }

  private static PublicFact content(PublicFact fact, BatchContent content) {
    return fact.ref("fund", content.fund())
        .ref("account", content.account())
        .with("channel", content.channel())
        .with("count", content.count())
        .with("amount", content.total())
        .with("file", content.file());
  }

  private static PublicFact signature(PublicFact fact, Signature signature) {
    return fact.with("statement", signature.statement().hash())
        .with("cms", signature.cms())
        .with("authority", signature.authority());
  }
}
