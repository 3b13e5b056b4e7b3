package kz.tereze.projections.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.PersonId;
import kz.tereze.api.SealedText;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.assignment.DrawId;
import kz.tereze.api.call.CallId;
import kz.tereze.api.review.ChoiceReason;
import kz.tereze.api.review.Judgement;
import org.jspecify.annotations.Nullable;

/// One expert's part in the review of one application.
///
/// @param draw the draw that assigned the expert; null for an official's choice
/// @param chosenFor why an official chose by hand; null for a draw and for choices of old
/// @param answerBy last day to answer, null when none was set
/// @param scoreBy last day to score, null before the review was taken on
/// @param overdueAt when it became a fact that scores are late
/// @param goneBecause the word of a refusal, the ground of a recusal, or the official's reason
/// @param total null when not given, or when the reader may not see it yet
/// @param judgements empty as the total
/// @param conflict why the expert stepped back
public record Assignment(
    ApplicationId application,
    ApplicationNumber number,
    CallId call,
    PersonId expert,
    AssignmentState state,
    Instant assignedAt,
    @Nullable DrawId draw,
    @Nullable ChoiceReason chosenFor,
    @Nullable String choiceReason,
    @Nullable LocalDate answerBy,
    @Nullable LocalDate scoreBy,
    @Nullable Instant declaredAt,
    @Nullable Instant scoredAt,
    @Nullable Instant overdueAt,
    @Nullable Instant goneAt,
    @Nullable String goneBecause,
    @Nullable Integer total,
    List<Judgement> judgements,
    @Nullable SealedText conflict) {

  public Assignment {
    judgements = List.copyOf(judgements);
  }

  /// The expert has said that nothing ties them, and may score or has scored.
  public boolean hasDeclared() {
    return state == AssignmentState.UNCONFLICTED || state == AssignmentState.SCORED;
  }

  public boolean isToDo() {
    return state == AssignmentState.ASSIGNED || state == AssignmentState.UNCONFLICTED;
  }

  /// The day by which the expert has to do the next thing; null when nothing is due.
  public @Nullable LocalDate due() {
    return switch (state) {
      case ASSIGNED -> answerBy;
      case UNCONFLICTED -> scoreBy;
      case SCORED, STEPPED_BACK, DECLINED, RECUSED, RELEASED, LAPSED -> null;
    };
  }
}
