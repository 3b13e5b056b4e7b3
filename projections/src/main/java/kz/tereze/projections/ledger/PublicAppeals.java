package kz.tereze.projections.ledger;

import java.util.List;
import kz.tereze.api.appeal.AppealEvent;

/// What is public of an appeal: that it was filed, on what ground and against which points, by when
/// it must be answered, and the answers with their reasons. Who filed it and what they wrote is
// not.
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
          fact.with("appealGround", e.ground())
              .with("contested", e.points())
              .with("answersBy", e.answerBy());
      case AppealEvent.AppealWithdrawn e -> fact;
      case AppealEvent.AppealAnswered e ->
          fact.with("appealOutcome", e.outcome())
              .with("reason", e.reason())
              .with("found", e.answers() == null ? null : found(e));
      case AppealEvent.AppealAnswerMissing e -> fact.with("answersBy", e.answerBy());
    };
  }

  private static List<PublicFact> found(AppealEvent.AppealAnswered answered) {
    return answered.found().stream()
        .map(
            one ->
                new PublicFact()
                    .with("point", one.point())
                    .with("finding", one.finding())
                    .with("reason", one.reason()))
        .toList();
  }
}
