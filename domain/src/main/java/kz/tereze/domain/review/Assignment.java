package kz.tereze.domain.review;

import kz.tereze.api.PersonId;
import kz.tereze.api.SealedText;
import kz.tereze.api.review.ReviewCommand;
import kz.tereze.api.review.ReviewEvent;
import kz.tereze.api.review.Scores;
import org.jspecify.annotations.Nullable;

/// One expert's work on one application.
///
/// @param scores set once scored
/// @param reason set once scored
record Assignment(
    PersonId expert,
    PersonId assignedBy,
    Step step,
    @Nullable Scores scores,
    @Nullable SealedText reason) {

  /// How far the expert has come.
  enum Step {
    ASSIGNED,
    /// No conflict.
    DECLARED,
    SCORED,
    STEPPED_BACK
  }

  static Assignment of(PersonId expert, PersonId assignedBy) {
    return new Assignment(expert, assignedBy, Step.ASSIGNED, null, null);
  }

  Assignment at(Step next) {
    return new Assignment(expert, assignedBy, next, scores, reason);
  }

  Assignment scored(ReviewEvent.ScoresSubmitted event) {
    return new Assignment(expert, assignedBy, Step.SCORED, event.scores(), event.reason());
  }

  int points() {
    return scores == null ? 0 : scores.total();
  }

  boolean isRepeated(ReviewCommand.SubmitScores command) {
    return command.scores().equals(scores) && command.reason().equals(reason);
  }
}
