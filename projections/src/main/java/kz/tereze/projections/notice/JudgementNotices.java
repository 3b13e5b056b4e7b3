package kz.tereze.projections.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import kz.tereze.api.PersonId;
import kz.tereze.api.appeal.AppealEvent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.award.AwardEvent;
import kz.tereze.api.council.BallotEvent;
import kz.tereze.api.review.ReviewEvent;
import kz.tereze.projections.ReadModel;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/// Who is told what while experts, councils and officials judge.
@ReadModel
public final class JudgementNotices {

  private final Causes causes;

  public JudgementNotices(Causes causes) {
    this.causes = causes;
  }

  @EventHandler
  void on(ReviewEvent event, EventMessage<?> fact) {
    switch (event) {
      case ReviewEvent.ExpertDrawn e ->
          invited(fact, e.application(), e.number(), e.expert(), e.answerBy(), e.at());
      case ReviewEvent.ExpertChosen e ->
          invited(fact, e.application(), e.number(), e.expert(), e.answerBy(), e.at());
      case ReviewEvent.InvitationLapsed e ->
          expert(
              fact,
              NoticeKind.INVITATION_LAPSED,
              e.number(),
              e.expert(),
              "/review",
              Map.of("until", e.answerBy()),
              e.at());
      case ReviewEvent.ScoresOverdue e ->
          expert(
              fact,
              NoticeKind.REVIEW_OVERDUE,
              e.number(),
              e.expert(),
              "/review/" + e.application(),
              Map.of("until", e.scoreBy()),
              e.at());
      // Nobody is assigned without a term any more.
      case ReviewEvent.ExpertAssigned _,
          ReviewEvent.ReviewOpened _,
          ReviewEvent.TiesFound _,
          ReviewEvent.NoConflictDeclared _,
          ReviewEvent.ConflictDeclared _,
          ReviewEvent.ReviewDeclined _,
          ReviewEvent.ExpertRecused _,
          ReviewEvent.ExpertReleased _,
          ReviewEvent.ApplicationRead _,
          ReviewEvent.ScoresSubmitted _,
          ReviewEvent.Scored _,
          ReviewEvent.ExpertAdded _,
          ReviewEvent.ReviewConsolidated _ -> {}
    }
  }

  private void invited(
      EventMessage<?> fact,
      ApplicationId application,
      ApplicationNumber number,
      PersonId expert,
      LocalDate until,
      Instant at) {
    expert(
        fact,
        NoticeKind.EXPERT_INVITED,
        number,
        expert,
        "/review/" + application,
        Map.of("until", until),
        at);
  }

  private void expert(
      EventMessage<?> fact,
      NoticeKind kind,
      Object number,
      PersonId expert,
      String page,
      Map<String, Object> said,
      Instant at) {
    causes.note(
        fact,
        new Cause(fact.getIdentifier(), kind, Audience.PERSON, expert, number, page, said, at));
  }

  @EventHandler
  void on(BallotEvent event, EventMessage<?> fact) {
    switch (event) {
      case BallotEvent.BallotOpened e -> vote(fact, NoticeKind.BALLOT_OPEN, e, e.closesAt());
      case BallotEvent.BallotRescheduled e -> vote(fact, NoticeKind.BALLOT_AGAIN, e, e.closesAt());
      case BallotEvent.VoteCast _,
          BallotEvent.BallotClosed _,
          BallotEvent.MinutesDrawn _,
          BallotEvent.MinutesSigned _,
          BallotEvent.MinutesMissing _ -> {}
    }
  }

  /// Ballots without a limit are older than notices.
  private void vote(
      EventMessage<?> fact, NoticeKind kind, BallotEvent e, @Nullable Instant closesAt) {
    if (closesAt != null) {
      causes.note(
          fact,
          new Cause(
              fact.getIdentifier(),
              kind,
              Audience.SEATS,
              e.ballot(),
              e.ballot(),
              "/council/desk/" + e.ballot(),
              Map.of("closes", closesAt),
              e.at()));
    }
  }

  @EventHandler
  void on(AppealEvent event, EventMessage<?> fact) {
    switch (event) {
      case AppealEvent.AppealFiled e -> {
        Map<String, Object> until = Map.of("until", e.answerBy());
        String page = "/appeals/" + e.appeal();
        appeal(fact, e, NoticeKind.APPEAL_FILED, Audience.APPLICANT, e.application(), page, until);
        appeal(
            fact,
            e,
            NoticeKind.APPEAL_TO_ANSWER,
            Audience.HEARERS,
            e.appeal(),
            "/official" + page,
            until);
      }
      case AppealEvent.AppealAnswered e ->
          appeal(
              fact,
              e,
              NoticeKind.APPEAL_ANSWERED,
              Audience.APPLICANT,
              e.application(),
              "/appeals/" + e.appeal(),
              Map.of());
      case AppealEvent.AppealWithdrawn _, AppealEvent.AppealAnswerMissing _ -> {}
    }
  }

  private void appeal(
      EventMessage<?> fact,
      AppealEvent e,
      NoticeKind kind,
      Audience audience,
      Object whom,
      String page,
      Map<String, Object> said) {
    causes.note(
        fact,
        new Cause(
            fact.getIdentifier(), kind, audience, whom, e.appeal().number(), page, said, e.at()));
  }

  @EventHandler
  void on(AwardEvent event, EventMessage<?> fact) {
    switch (event) {
      case AwardEvent.AwardApproved e ->
          award(fact, NoticeKind.AWARD_APPROVED, e, e.application(), Map.of("amount", e.amount()));
      case AwardEvent.AwardReturned e ->
          award(fact, NoticeKind.AWARD_RETURNED, e, e.application(), Map.of());
      case AwardEvent.AwardProposed _,
          AwardEvent.DepartureExplained _,
          AwardEvent.DepartureSigned _,
          AwardEvent.AwardDecisionMissing _ -> {}
    }
  }

  private void award(
      EventMessage<?> fact,
      NoticeKind kind,
      AwardEvent e,
      ApplicationId application,
      Map<String, Object> said) {
    causes.note(
        fact,
        new Cause(
            fact.getIdentifier(),
            kind,
            Audience.TEAM,
            application,
            e.number(),
            "/applications/" + application,
            said,
            e.at()));
  }
}
