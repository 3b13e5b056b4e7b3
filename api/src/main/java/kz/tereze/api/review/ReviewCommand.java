package kz.tereze.api.review;

import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.Command;
import kz.tereze.api.PersonId;
import kz.tereze.api.SealedText;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
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
  record OpenReview(
      ApplicationId application,
      ApplicationNumber number,
      CallId call,
      Bin applicant,
      List<PersonId> team,
      int expertsNeeded,
      Acting by)
      implements ReviewCommand {

    public OpenReview {
      team = List.copyOf(team);
    }
  }

  /// An official assigns an expert.
  ///
  /// @param employer where the expert works, from the register; null when nowhere
  record AssignExpert(ApplicationId application, PersonId expert, @Nullable Bin employer, Acting by)
      implements ReviewCommand {}

  /// The expert declares that nothing ties them to team, applicant or need.
  record DeclareNoConflict(ApplicationId application, Acting by) implements ReviewCommand {}

  /// The expert steps back; another one is to be assigned.
  record DeclareConflict(ApplicationId application, SealedText reason, Acting by)
      implements ReviewCommand {}

  /// The expert scores, once.
  record SubmitScores(ApplicationId application, Scores scores, SealedText reason, Acting by)
      implements ReviewCommand {}
}
