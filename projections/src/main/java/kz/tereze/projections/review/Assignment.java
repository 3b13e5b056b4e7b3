package kz.tereze.projections.review;

import java.time.Instant;
import kz.tereze.api.PersonId;
import kz.tereze.api.SealedText;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.review.Scores;
import org.jspecify.annotations.Nullable;

/// One expert's part in the review of one application.
///
/// @param scores null when not given, or when the reader may not see them yet
/// @param reason null as the scores
/// @param conflict why the expert stepped back
public record Assignment(
    ApplicationId application,
    ApplicationNumber number,
    CallId call,
    PersonId expert,
    AssignmentState state,
    Instant assignedAt,
    @Nullable Instant declaredAt,
    @Nullable Instant scoredAt,
    @Nullable Scores scores,
    @Nullable SealedText reason,
    @Nullable SealedText conflict) {

  /// The expert has said that nothing ties them, and may score or has scored.
  public boolean hasDeclared() {
    return state == AssignmentState.UNCONFLICTED || state == AssignmentState.SCORED;
  }

  public boolean isToDo() {
    return state == AssignmentState.ASSIGNED || state == AssignmentState.UNCONFLICTED;
  }
}
