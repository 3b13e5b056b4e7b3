package kz.tereze.api.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.SealedText;
import kz.tereze.api.Stored;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.assignment.DrawId;
import kz.tereze.api.call.CallId;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.signature.Signature;
import org.jspecify.annotations.Nullable;

/// What happened in the review of one application.
public sealed interface ReviewEvent extends Event {

  ApplicationId application();

  /// @param need unknown of older reviews
  /// @param rubric unknown of older reviews: the state expertise's four criteria held
  /// @param divergence points between two totals above which one more expert is asked; null where
  ///     the platform's policy holds
  @Stored(value = "review.opened", revision = 3)
  record ReviewOpened(
      ApplicationId application,
      ApplicationNumber number,
      CallId call,
      @Nullable NeedId need,
      Bin applicant,
      List<PersonId> team,
      int expertsNeeded,
      @Nullable Rubric rubric,
      @Nullable Integer divergence,
      PersonId by,
      Instant at)
      implements ReviewEvent {

    public ReviewOpened {
      team = List.copyOf(team);
    }

    /// With the platform's own limit.
    public ReviewOpened(
        ApplicationId application,
        ApplicationNumber number,
        CallId call,
        @Nullable NeedId need,
        Bin applicant,
        List<PersonId> team,
        int expertsNeeded,
        @Nullable Rubric rubric,
        PersonId by,
        Instant at) {
      this(application, number, call, need, applicant, team, expertsNeeded, rubric, null, by, at);
    }
  }

  /// Those who must not judge it, as far as they were not known before.
  @Stored("review.ties-found")
  record TiesFound(
      ApplicationId application, ApplicationNumber number, List<Tie> ties, PersonId by, Instant at)
      implements ReviewEvent {

    public TiesFound {
      ties = List.copyOf(ties);
    }
  }

  /// An official's choice, as it was before choices needed a reason.
  @Stored("review.expert-assigned")
  record ExpertAssigned(ApplicationId application, PersonId expert, PersonId by, Instant at)
      implements ReviewEvent {}

  /// @param answerBy last day to take it on
  @Stored("review.expert-drawn")
  record ExpertDrawn(
      ApplicationId application,
      ApplicationNumber number,
      PersonId expert,
      DrawId draw,
      LocalDate answerBy,
      PersonId by,
      Instant at)
      implements ReviewEvent {}

  /// @param signature of the official under the choice; null before choices were signed
  @Stored(value = "review.expert-chosen", revision = 2)
  record ExpertChosen(
      ApplicationId application,
      ApplicationNumber number,
      PersonId expert,
      ChoiceReason ground,
      String reason,
      @Nullable Signature signature,
      LocalDate answerBy,
      PersonId by,
      Instant at)
      implements ReviewEvent {}

  /// @param scoreBy last day to score; unknown of older reviews
  @Stored(value = "review.no-conflict-declared", revision = 2)
  record NoConflictDeclared(
      ApplicationId application, @Nullable LocalDate scoreBy, PersonId by, Instant at)
      implements ReviewEvent {}

  @Stored("review.conflict-declared")
  record ConflictDeclared(ApplicationId application, SealedText reason, PersonId by, Instant at)
      implements ReviewEvent {}

  @Stored("review.declined")
  record ReviewDeclined(ApplicationId application, DeclineReason reason, PersonId by, Instant at)
      implements ReviewEvent {}

  /// A tie was found of somebody who had been invited; what they gave does not count.
  @Stored("review.expert-recused")
  record ExpertRecused(
      ApplicationId application,
      ApplicationNumber number,
      PersonId expert,
      Ground ground,
      PersonId by,
      Instant at)
      implements ReviewEvent {}

  @Stored("review.expert-released")
  record ExpertReleased(
      ApplicationId application,
      ApplicationNumber number,
      PersonId expert,
      String reason,
      PersonId by,
      Instant at)
      implements ReviewEvent {}

  /// The expert did not answer in time; another one is to be found.
  @Stored("review.invitation-lapsed")
  record InvitationLapsed(
      ApplicationId application,
      ApplicationNumber number,
      PersonId expert,
      LocalDate answerBy,
      PersonId by,
      Instant at)
      implements ReviewEvent {}

  /// The expert took it on and did not score in time.
  @Stored("review.scores-overdue")
  record ScoresOverdue(
      ApplicationId application,
      ApplicationNumber number,
      PersonId expert,
      LocalDate scoreBy,
      PersonId by,
      Instant at)
      implements ReviewEvent {}

  /// Somebody opened what the team wrote, for the first time.
  @Stored("review.application-read")
  record ApplicationRead(ApplicationId application, PersonId by, Instant at)
      implements ReviewEvent {}

  /// Scores as they were before each criterion had a reason of its own.
  @Stored("review.scores-submitted")
  record ScoresSubmitted(
      ApplicationId application, Scores scores, SealedText reason, PersonId by, Instant at)
      implements ReviewEvent {}

  /// @param points weighted total
  @Stored("review.scored")
  record Scored(
      ApplicationId application, List<Judgement> judgements, int points, PersonId by, Instant at)
      implements ReviewEvent {

    public Scored {
      judgements = List.copyOf(judgements);
    }
  }

  /// The experts differ too much; one more is asked before anybody sees a score.
  ///
  /// @param spread between the highest and the lowest total
  @Stored("review.expert-added")
  record ExpertAdded(
      ApplicationId application,
      ApplicationNumber number,
      int expertsNeeded,
      int spread,
      int limit,
      PersonId by,
      Instant at)
      implements ReviewEvent {}

  /// All experts have scored; only now anybody else sees a score.
  ///
  /// @param points sum over the experts
  /// @param tied who must not judge it; unknown of older reviews
  @Stored(value = "review.consolidated", revision = 2)
  record ReviewConsolidated(
      ApplicationId application,
      ApplicationNumber number,
      CallId call,
      int points,
      List<PersonId> experts,
      @Nullable List<PersonId> tied,
      PersonId by,
      Instant at)
      implements ReviewEvent {

    public ReviewConsolidated {
      experts = List.copyOf(experts);
      tied = tied == null ? null : List.copyOf(tied);
    }
  }
}
