package kz.tereze.api.problem;

import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.SealedText;
import kz.tereze.api.Written;
import org.jspecify.annotations.Nullable;

/// What can be asked about a problem with something the public reads.
public sealed interface ProblemCommand extends Command {

  ProblemId problem();

  /// The stream in which the aggregate's events are kept.
  static String stream(ProblemId problem) {
    return "problem-" + problem;
  }

  @Override
  default String target() {
    return stream(problem());
  }

  /// Anybody, signed in or not, reports what is wrong on a public page.
  ///
  /// @param words what they wrote; kept in the vault, since it may name people
  /// @param address where they want the answer; null when they read it here
  record ReportProblem(
      ProblemId problem,
      ProblemKind kind,
      Place place,
      SealedText words,
      Written in,
      @Nullable SealedText address,
      Acting by)
      implements ProblemCommand {}

  /// An official or administrator says what came of it.
  ///
  /// @param reason why it is declined; null otherwise
  /// @param correction number of the ledger's entry that puts it right; null otherwise
  record AnswerProblem(
      ProblemId problem,
      Fate fate,
      @Nullable DeclineReason reason,
      @Nullable Long correction,
      String answer,
      Written in,
      Acting by)
      implements ProblemCommand {}

  /// An official or administrator who read the reporter's words lets everybody read them.
  record ShowWords(ProblemId problem, Acting by) implements ProblemCommand {}

  /// An official or administrator takes the reporter's words out of sight again, with a reason.
  record HideWords(ProblemId problem, String reason, Acting by) implements ProblemCommand {}

  /// Clock: the last day for an answer has passed without one.
  record DeclareAnswerOverdue(ProblemId problem, Acting by) implements ProblemCommand {}
}
