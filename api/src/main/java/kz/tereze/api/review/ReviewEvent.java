package kz.tereze.api.review;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.SealedText;
import kz.tereze.api.Stored;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;

/// What happened in the review of one application.
public sealed interface ReviewEvent extends Event {

  ApplicationId application();

  @Stored("review.opened")
  record ReviewOpened(
      ApplicationId application,
      ApplicationNumber number,
      CallId call,
      Bin applicant,
      List<PersonId> team,
      int expertsNeeded,
      PersonId by,
      Instant at)
      implements ReviewEvent {

    public ReviewOpened {
      team = List.copyOf(team);
    }
  }

  @Stored("review.expert-assigned")
  record ExpertAssigned(ApplicationId application, PersonId expert, PersonId by, Instant at)
      implements ReviewEvent {}

  @Stored("review.no-conflict-declared")
  record NoConflictDeclared(ApplicationId application, PersonId by, Instant at)
      implements ReviewEvent {}

  @Stored("review.conflict-declared")
  record ConflictDeclared(ApplicationId application, SealedText reason, PersonId by, Instant at)
      implements ReviewEvent {}

  @Stored("review.scores-submitted")
  record ScoresSubmitted(
      ApplicationId application, Scores scores, SealedText reason, PersonId by, Instant at)
      implements ReviewEvent {}

  /// All experts have scored; only now anybody else sees a score.
  ///
  /// @param points sum over the experts
  @Stored("review.consolidated")
  record ReviewConsolidated(
      ApplicationId application,
      ApplicationNumber number,
      CallId call,
      int points,
      List<PersonId> experts,
      PersonId by,
      Instant at)
      implements ReviewEvent {

    public ReviewConsolidated {
      experts = List.copyOf(experts);
    }
  }
}
