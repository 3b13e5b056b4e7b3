package kz.tereze.api.review;

import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.Command;
import kz.tereze.api.PersonId;
import kz.tereze.api.SealedText;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.assignment.DrawId;
import kz.tereze.api.call.CallId;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.signature.Signature;
import org.jspecify.annotations.Nullable;

/// What can be asked of the review of one application.
public sealed interface ReviewCommand extends Command {

  ApplicationId application();

  /// The stream in which the aggregate's events are kept.
  static String stream(ApplicationId application) {
    return "review-" + application;
  }

  @Override
  default String target() {
    return stream(application());
  }

  /// Policy: the application passed the formal check.
  ///
  /// @param divergence points between two totals above which one more expert is asked; null where
  ///     the platform's policy holds
  record OpenReview(
      ApplicationId application,
      ApplicationNumber number,
      CallId call,
      NeedId need,
      Bin applicant,
      List<PersonId> team,
      int expertsNeeded,
      Rubric rubric,
      @Nullable Integer divergence,
      Acting by)
      implements ReviewCommand {

    public OpenReview {
      team = List.copyOf(team);
    }
  }

  /// Policy: it became known who must not judge it. Empty when there is nobody; more may follow.
  record RecordTies(ApplicationId application, List<Tie> ties, Acting by) implements ReviewCommand {

    public RecordTies {
      ties = List.copyOf(ties);
    }
  }

  /// Policy: a draw assigned an expert, who is invited.
  record DrawExpert(ApplicationId application, PersonId expert, DrawId draw, Acting by)
      implements ReviewCommand {}

  /// An official invites an expert of their choice past the draw, with a public reason that they
  /// sign.
  ///
  /// @param employer where the expert works, from the register; null when nowhere
  /// @param signature under the [ChoiceText]
  record ChooseExpert(
      ApplicationId application,
      PersonId expert,
      @Nullable Bin employer,
      ChoiceReason ground,
      String reason,
      Signature signature,
      Acting by)
      implements ReviewCommand {}

  /// An official lets an expert go who is late, with a public reason.
  record ReleaseExpert(ApplicationId application, PersonId expert, String reason, Acting by)
      implements ReviewCommand {}

  /// The expert takes the review on: nothing ties them to team, applicant or need.
  record DeclareNoConflict(ApplicationId application, Acting by) implements ReviewCommand {}

  /// The expert steps back because something ties them; another one is to be found.
  record DeclareConflict(ApplicationId application, SealedText reason, Acting by)
      implements ReviewCommand {}

  /// The expert does not take the review on.
  record DeclineReview(ApplicationId application, DeclineReason reason, Acting by)
      implements ReviewCommand {}

  /// Policy: somebody opened what the team wrote. Who looked is remembered.
  record ReadApplication(ApplicationId application, Acting by) implements ReviewCommand {}

  /// The expert scores, once.
  record SubmitScores(ApplicationId application, List<Judgement> judgements, Acting by)
      implements ReviewCommand {

    public SubmitScores {
      judgements = List.copyOf(judgements);
    }
  }

  /// Policy: the day by which the expert had to answer or to score is over.
  record EndTerm(ApplicationId application, PersonId expert, Acting by) implements ReviewCommand {}
}
