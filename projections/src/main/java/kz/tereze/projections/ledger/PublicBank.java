package kz.tereze.projections.ledger;

import java.util.Optional;
import kz.tereze.api.statement.BankAccountEvent;
import kz.tereze.api.statement.LineEvent;

/// What is public of the bank's word: sums and days, no account's number, no reference, nobody.
final class PublicBank {

  private PublicBank() {}

  static Optional<PublicFact> of(BankAccountEvent event) {
    PublicFact fact = new PublicFact().ref("fund", event.fund()).ref("account", event.account());
    return switch (event) {
      case BankAccountEvent.BankAccountOpened _ -> Optional.of(fact);
      // What a bank wants in its files is between it and the treasury.
      case BankAccountEvent.BankAccountDescribed _ -> Optional.empty();
      case BankAccountEvent.StatementTaken e ->
          Optional.of(
              fact.with("file", e.sums().file())
                  .with("statement", e.sums().kind())
                  .with("from", e.sums().from())
                  .with("to", e.sums().to())
                  .with("opening", e.sums().opening())
                  .with("closing", e.sums().closing())
                  .with("lines", e.sums().lines())
                  .with("credits", e.sums().credits())
                  .with("debits", e.sums().debits()));
    };
  }

  static Optional<PublicFact> of(LineEvent event) {
    PublicFact fact =
        new PublicFact().ref("fund", event.fund()).ref("account", event.line().account());
    return switch (event) {
      // What becomes of it is told by what takes it, or by its being set aside.
      case LineEvent.LineArrived _ -> Optional.empty();
      case LineEvent.LineSetAside e ->
          Optional.of(
              fact.with("direction", e.direction())
                  .with("amount", e.amount())
                  .with("bookedOn", e.bookedOn())
                  .with("reason", e.reason()));
      case LineEvent.LineMatched e ->
          Optional.of(
              fact.with("amount", e.booking().amount())
                  .with("as", e.claim().kind())
                  .ref("number", e.claim().number())
                  .with("reason", e.reason())
                  .with("matchedBy", e.by()));
      case LineEvent.LineReopened e ->
          Optional.of(
              fact.with("as", e.claim().kind())
                  .ref("number", e.claim().number())
                  .with("reason", e.reason()));
      // Taken at once it is told by what took it.
      case LineEvent.LineSettled e ->
          e.wasAside()
              ? Optional.of(
                  fact.with("direction", e.direction())
                      .with("amount", e.amount())
                      .with("bookedOn", e.bookedOn())
                      .with("as", e.claim().kind())
                      .ref("number", e.claim().number()))
              : Optional.empty();
    };
  }
}
