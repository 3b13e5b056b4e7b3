package kz.tereze.api.problem;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.SealedText;
import kz.tereze.api.Stored;
import kz.tereze.api.Written;
import org.jspecify.annotations.Nullable;

/// What happened to a reported problem. Who reported it appears under a number drawn for this one
/// report, also when they are signed in.
public sealed interface ProblemEvent extends Event {

  ProblemId problem();

  /// @param answerBy last day for the answer
  /// @param reference of the rule the term comes from
  @Stored("problem.reported")
  record ProblemReported(
      ProblemId problem,
      ProblemKind kind,
      Place place,
      SealedText words,
      Written in,
      @Nullable SealedText address,
      LocalDate answerBy,
      String reference,
      PersonId by,
      Instant at)
      implements ProblemEvent {}

  /// @param reason why it is declined; null otherwise
  /// @param correction number of the ledger's entry that puts it right; null otherwise
  @Stored("problem.answered")
  record ProblemAnswered(
      ProblemId problem,
      Fate fate,
      @Nullable DeclineReason reason,
      @Nullable Long correction,
      String answer,
      Written in,
      PersonId by,
      Instant at)
      implements ProblemEvent {}

  @Stored("problem.words-shown")
  record WordsShown(ProblemId problem, PersonId by, Instant at) implements ProblemEvent {}

  @Stored("problem.words-hidden")
  record WordsHidden(ProblemId problem, String reason, PersonId by, Instant at)
      implements ProblemEvent {}

  /// Nobody answered in time; it stays true when the answer comes.
  @Stored("problem.answer-overdue")
  record AnswerOverdue(ProblemId problem, LocalDate answerBy, PersonId by, Instant at)
      implements ProblemEvent {}
}
