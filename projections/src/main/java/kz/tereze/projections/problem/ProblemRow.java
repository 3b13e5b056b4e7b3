package kz.tereze.projections.problem;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.SealedText;
import kz.tereze.api.Written;
import kz.tereze.api.problem.DeclineReason;
import kz.tereze.api.problem.Fate;
import kz.tereze.api.problem.Place;
import kz.tereze.api.problem.ProblemId;
import kz.tereze.api.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/// A reported problem.
///
/// @param address where the reporter wants the answer; null when nowhere
/// @param answerBy last day for the answer
/// @param isShown whether the office lets everybody read the words
/// @param hidden why they were taken out of sight again; null when they never were
/// @param answer null while there is none
public record ProblemRow(
    ProblemId problem,
    ProblemKind kind,
    Place place,
    SealedText words,
    Written in,
    @Nullable SealedText address,
    LocalDate answerBy,
    String reference,
    Instant reportedAt,
    boolean isShown,
    @Nullable String hidden,
    @Nullable Answer answer) {

  /// @param correction number of the ledger's entry that puts it right; null when none does
  public record Answer(
      Fate fate,
      @Nullable DeclineReason reason,
      @Nullable Long correction,
      String words,
      Written in,
      Instant at) {}

  public ProblemState stateOn(LocalDate day) {
    if (answer != null) {
      return ProblemState.ANSWERED;
    }
    return day.isAfter(answerBy) ? ProblemState.OVERDUE : ProblemState.WAITING;
  }

  /// The answer came, but after its last day.
  public boolean wasLate() {
    return answer != null && Kazakhstan.day(answer.at()).isAfter(answerBy);
  }
}
