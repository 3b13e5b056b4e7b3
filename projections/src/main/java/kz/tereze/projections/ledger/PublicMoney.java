package kz.tereze.projections.ledger;

import java.util.Optional;
import kz.tereze.api.award.AwardEvent;
import kz.tereze.api.award.ImportEvent;
import kz.tereze.api.award.ImportedAward;
import kz.tereze.api.award.Provenance;
import kz.tereze.api.fund.FundEvent;
import kz.tereze.api.levy.ObligationEvent;

/// What is public of the way of money: all of it, except bank accounts.
final class PublicMoney {

  private PublicMoney() {}

  static PublicFact of(ObligationEvent event) {
    PublicFact fact =
        new PublicFact()
            .ref("payer", event.obligation().payer())
            .with("year", event.obligation().year())
            .with("regime", event.obligation().regime());
    return switch (event) {
      case ObligationEvent.ObligationAssessed e ->
          fact.with("due", e.due())
              .with("rateBasisPoints", e.rateBasisPoints())
              .with("legalReference", e.legalReference());
      case ObligationEvent.ReceiptRecorded e ->
          fact.ref("fund", e.fund()).with("amount", e.amount()).with("bookedOn", e.bookedOn());
      // The base is the payer's own business; what is due tells enough.
      case ObligationEvent.BaseDeclared e ->
          fact.with("attempt", e.attempt())
              .with("productionYear", e.productionYear())
              .with("evidence", e.evidence());
      case ObligationEvent.ObligationAdjusted e ->
          fact.with("before", e.before())
              .with("due", e.due())
              .with("payBy", e.payBy())
              .with("reason", e.reason())
              .with("explanation", e.explanation());
      case ObligationEvent.PayerExempted e ->
          fact.with("ground", e.ground()).with("legalReference", e.legalReference());
      case ObligationEvent.SpendingReported e ->
          fact.ref("supplier", e.spending().supplier())
              .with("number", e.number())
              .with("work", e.spending().work())
              .with("amount", e.spending().amount())
              .with("actOn", e.spending().actOn())
              .with("evidence", e.spending().evidence());
      case ObligationEvent.SpendingAccepted e ->
          fact.with("number", e.number()).with("amount", e.amount());
      case ObligationEvent.SpendingRejected e ->
          fact.with("number", e.number()).with("reason", e.reason());
      case ObligationEvent.ObligationSettled e -> fact.with("due", e.due());
      case ObligationEvent.ExcessCarriedForward e ->
          fact.ref("fund", e.fund()).with("amount", e.amount()).with("toYear", e.to().year());
      case ObligationEvent.ExcessBroughtForward e ->
          fact.ref("fund", e.fund())
              .with("amount", e.amount())
              .with("met", e.met())
              .with("fromYear", e.from().year());
      case ObligationEvent.DeclarationFellOverdue e -> fact.with("dueOn", e.dueOn());
      case ObligationEvent.ObligationFellOverdue e ->
          fact.with("left", e.left()).with("dueOn", e.dueOn());
    };
  }

  static PublicFact of(FundEvent event) {
    PublicFact fact = new PublicFact().ref("fund", event.fund());
    return switch (event) {
      case FundEvent.FundEstablished e -> fact.with("name", e.name());
      case FundEvent.ReceiptCredited e ->
          fact.ref("payer", e.obligation().payer())
              .with("year", e.obligation().year())
              .with("amount", e.amount());
      case FundEvent.ReceiptSetAside e ->
          fact.ref("payer", e.obligation().payer())
              .with("amount", e.amount())
              .with("alreadyCountedFor", e.alreadyCountedFor());
      case FundEvent.AppropriatedToCall e -> fact.ref("call", e.call()).with("amount", e.amount());
      case FundEvent.AppropriationRefused e ->
          fact.ref("call", e.call()).with("amount", e.amount()).with("available", e.available());
      case FundEvent.ReturnedFromCall e -> fact.ref("call", e.call()).with("amount", e.amount());
      case FundEvent.ReturnedFromGrant e ->
          fact.ref("grant", e.grant())
              .with("amount", e.amount())
              .with("kind", e.kind())
              .with("day", e.day());
    };
  }

  static Optional<PublicFact> of(AwardEvent event) {
    PublicFact fact = new PublicFact().ref("grant", event.number());
    return switch (event) {
      // Says what the call's reservation already said.
      case AwardEvent.AwardProposed e -> Optional.empty();
      case AwardEvent.DepartureExplained e -> Optional.empty();
      case AwardEvent.DepartureSigned e -> {
        e.text().over().forEach(fact::about);
        yield Optional.of(
            fact.ref("call", e.text().call())
                .with("over", e.text().over())
                .with("departureReason", e.text().code())
                .with("reason", e.text().reason())
                .with("signatures", e.signatures())
                .with("signature", e.signature().cms())
                .with("signedBy", e.by()));
      }
      case AwardEvent.AwardDecisionMissing e ->
          Optional.of(fact.ref("call", e.call()).with("answersBy", e.decideBy()));
      case AwardEvent.AwardApproved e ->
          Optional.of(
              fact.ref("call", e.call())
                  .ref("need", e.need())
                  .ref("recipient", e.recipient())
                  .with("amount", e.amount())
                  .with("order", e.order())
                  .with("approvedBy", e.by()));
      case AwardEvent.AwardReturned e ->
          Optional.of(
              fact.ref("call", e.call()).with("reason", e.reason()).with("returnedBy", e.by()));
    };
  }

  static PublicFact of(ImportEvent event) {
    PublicFact fact = provenance(event.provenance());
    return switch (event) {
      case ImportEvent.AwardImported e -> award(fact, e.award());
      case ImportEvent.ImportedAwardCorrected e -> award(fact, e.award());
      case ImportEvent.FileImported e ->
          fact.with("recorded", e.recorded())
              .with("corrected", e.corrected())
              .with("unchanged", e.unchanged());
    };
  }

  private static PublicFact provenance(Provenance provenance) {
    return new PublicFact()
        .ref("publisher", provenance.publisher())
        .with("publisherName", provenance.publisherName())
        .with("standard", provenance.standard())
        .with("licence", provenance.licence())
        .with("file", provenance.file())
        .with("fileHash", provenance.hash());
  }

  private static PublicFact award(PublicFact fact, ImportedAward award) {
    return fact.ref("award", award.id())
        .with("title", award.title())
        .with("description", award.description())
        .with("recipient", award.recipient())
        .with("recipientId", award.recipientId())
        .with("programme", award.programme())
        .with("funder", award.funder())
        .with("currency", award.currency())
        .with("minorUnits", Long.toString(award.minorUnits()))
        .with("awardedOn", award.awardedOn())
        .with("content", award.content());
  }
}
