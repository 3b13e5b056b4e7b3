package kz.tereze.domain.review;

import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.PersonId;
import kz.tereze.api.review.Judgement;
import org.jspecify.annotations.Nullable;

/// One expert's work on one application.
///
/// @param invitedBy the official who chose, or the platform
/// @param due last day for the next step; null where none is set
/// @param points the total, 0 until scored
/// @param judgements empty until scored, and for scores from before judgements
record Assignment(
    PersonId expert,
    PersonId invitedBy,
    Step step,
    @Nullable LocalDate due,
    boolean isOverdue,
    int points,
    List<Judgement> judgements) {

  /// How far the expert has come.
  enum Step {
    INVITED,
    /// Nothing ties them, and they have taken it on.
    ACCEPTED,
    SCORED,
    /// By a conflict, own or found out, by declining, by silence, or let go.
    GONE
  }

  static Assignment of(PersonId expert, PersonId invitedBy, @Nullable LocalDate answerBy) {
    return new Assignment(expert, invitedBy, Step.INVITED, answerBy, false, 0, List.of());
  }

  boolean isGone() {
    return step == Step.GONE;
  }

  boolean is(Step one) {
    return step == one;
  }

  /// Whether the day by which the expert had to act is over.
  boolean isLateOn(LocalDate today) {
    return due != null && today.isAfter(due) && (is(Step.INVITED) || is(Step.ACCEPTED));
  }

  Assignment accepted(@Nullable LocalDate scoreBy) {
    return new Assignment(expert, invitedBy, Step.ACCEPTED, scoreBy, false, 0, List.of());
  }

  Assignment overdue() {
    return new Assignment(expert, invitedBy, step, due, true, points, judgements);
  }

  Assignment gone() {
    return new Assignment(expert, invitedBy, Step.GONE, null, isOverdue, 0, List.of());
  }

  Assignment scored(int total, List<Judgement> given) {
    return new Assignment(expert, invitedBy, Step.SCORED, null, isOverdue, total, given);
  }
}
