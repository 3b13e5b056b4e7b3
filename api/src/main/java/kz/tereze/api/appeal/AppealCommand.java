package kz.tereze.api.appeal;

import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.SealedText;

/// What can be asked of an appeal.
public sealed interface AppealCommand extends Command {

  AppealId appeal();

  /// The stream in which the aggregate's events are kept.
  static String stream(AppealId appeal) {
    return "appeal-" + appeal;
  }

  @Override
  default String target() {
    return stream(appeal());
  }

  /// The leader of the application, or the head of the applicant, appeals against a decision.
  ///
  /// @param points what of the decision is contested; empty where it is contested as a whole
  /// @param text sealed: read by the applicant and by who hears the appeal, never published
  record FileAppeal(
      AppealId appeal, AppealGround ground, List<Point> points, SealedText text, Acting by)
      implements AppealCommand {

    public FileAppeal {
      points = List.copyOf(points);
    }
  }

  /// The leader or the head takes the appeal back.
  record WithdrawAppeal(AppealId appeal, Acting by) implements AppealCommand {}

  /// An official who decided nothing before answers, with a public reason.
  ///
  /// @param answers one to each contested point
  record AnswerAppeal(
      AppealId appeal, AppealOutcome outcome, String reason, List<PointAnswer> answers, Acting by)
      implements AppealCommand {

    public AnswerAppeal {
      answers = List.copyOf(answers);
    }
  }

  /// Clock: the term for the answer is over, and there is none.
  record NoteMissingAnswer(AppealId appeal, Acting by) implements AppealCommand {}
}
