package kz.tereze.projections.ledger;

import kz.tereze.api.appeal.AppealEvent;

/// What is public of an appeal: that it was filed, on what ground, by when it must be answered, and
/// the answer with its reason. Who filed it and what they wrote is not.
final class PublicAppeals {

  private PublicAppeals() {}

  static PublicFact of(AppealEvent event) {
    PublicFact fact =
        new PublicFact()
            .ref("application", event.appeal().number())
            .ref("call", event.call())
            .with("appealAgainst", event.appeal().decision());
    return switch (event) {
      case AppealEvent.AppealFiled e ->
          fact.with("appealGround", e.ground()).with("answersBy", e.answerBy());
      case AppealEvent.AppealWithdrawn e -> fact;
      case AppealEvent.AppealAnswered e ->
          fact.with("appealOutcome", e.outcome()).with("reason", e.reason());
      case AppealEvent.AppealAnswerMissing e -> fact.with("answersBy", e.answerBy());
    };
  }
}
