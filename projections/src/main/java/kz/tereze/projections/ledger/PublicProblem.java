package kz.tereze.projections.ledger;

import kz.tereze.api.problem.ProblemEvent;

/// What is public of a reported problem: where and of what kind it is, by when it is answered, and
/// how. The reporter's own words stay in the vault, and with them whom they name.
final class PublicProblem {

  private PublicProblem() {}

  static PublicFact of(ProblemEvent event) {
    PublicFact fact = new PublicFact().ref("problem", event.problem());
    return switch (event) {
      case ProblemEvent.ProblemReported e ->
          fact.with("sort", e.kind())
              .with("place", e.place())
              .with("answersBy", e.answerBy())
              .with("reference", e.reference());
      case ProblemEvent.ProblemAnswered e ->
          fact.with("fate", e.fate())
              .with("ground", e.reason())
              .with("correction", e.correction() == null ? null : e.correction().toString())
              .with("answer", e.answer());
      case ProblemEvent.WordsShown e -> fact;
      case ProblemEvent.WordsHidden e -> fact.with("reason", e.reason());
      case ProblemEvent.AnswerOverdue e -> fact.with("answersBy", e.answerBy());
    };
  }
}
