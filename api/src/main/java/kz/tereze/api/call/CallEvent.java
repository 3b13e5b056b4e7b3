package kz.tereze.api.call;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.Event;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Stored;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.Answer;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.need.NeedId;
import org.jspecify.annotations.Nullable;

/// What happened to a call.
public sealed interface CallEvent extends Event {

  CallId call();

  @Stored("call.planned")
  record CallPlanned(CallId call, FundId fund, CallTerms terms, PersonId by, Instant at)
      implements CallEvent {}

  @Stored("call.funded")
  record CallFunded(CallId call, FundId fund, Tiyn amount, PersonId by, Instant at)
      implements CallEvent {}

  @Stored("call.funding-refused")
  record CallFundingRefused(CallId call, FundId fund, Tiyn available, PersonId by, Instant at)
      implements CallEvent {}

  @Stored("call.need-included")
  record CallNeedIncluded(CallId call, NeedId need, PersonId by, Instant at) implements CallEvent {}

  @Stored("call.need-refused")
  record CallNeedRefused(CallId call, NeedId need, PersonId by, Instant at) implements CallEvent {}

  @Stored("call.announced")
  record CallAnnounced(CallId call, FundId fund, CallTerms terms, PersonId by, Instant at)
      implements CallEvent {}

  /// @param from what the deadline was
  /// @param to what it is now, later than before
  /// @param outage that the site measured and that moved it by the published rule; null when an
  ///     official moved it
  @Stored(value = "call.deadline-moved", revision = 2)
  record DeadlineMoved(
      CallId call,
      Instant from,
      Instant to,
      MoveCause cause,
      Text reason,
      @Nullable Outage outage,
      PersonId by,
      Instant at)
      implements CallEvent {

    /// By an official.
    public DeadlineMoved(
        CallId call,
        Instant from,
        Instant to,
        MoveCause cause,
        Text reason,
        PersonId by,
        Instant at) {
      this(call, from, to, cause, reason, null, by, at);
    }
  }

  /// Of a planned call, for those who plan it.
  ///
  /// @param version 1, 2, 3 within the call
  @Stored("call.designed")
  record CallDesigned(CallId call, int version, Design design, PersonId by, Instant at)
      implements CallEvent {}

  /// Holds for every application that begins from now on; earlier ones keep their own.
  ///
  /// @param text hash of the design in its canonical form
  /// @param reason why an announced call changed; null with the announcement
  @Stored("call.design-published")
  record DesignPublished(
      CallId call,
      int version,
      Design design,
      Hash text,
      @Nullable Text reason,
      PersonId by,
      Instant at)
      implements CallEvent {}

  /// Of a planned call, for those who plan it.
  ///
  /// @param until last instant at which an outline is received
  @Stored("call.outlines-planned")
  record OutlinesPlanned(CallId call, Instant until, PersonId by, Instant at)
      implements CallEvent {}

  /// Until then outlines are received and nobody reads them.
  ///
  /// @param from what it was; null with the announcement
  /// @param cause why an announced call changed; null with the announcement, like the reason
  /// @param outage that the site measured and that moved it; null when an official moved it
  @Stored("call.outlines-dated")
  record OutlinesDated(
      CallId call,
      @Nullable Instant from,
      Instant until,
      @Nullable MoveCause cause,
      @Nullable Text reason,
      @Nullable Outage outage,
      PersonId by,
      Instant at)
      implements CallEvent {}

  /// @param by who sent it, and may lead the application
  @Stored(value = "call.outline-received", revision = 2)
  record OutlineReceived(
      CallId call,
      ApplicationId outline,
      NeedId need,
      Bin applicant,
      List<Answer> answers,
      PersonId by,
      Instant at)
      implements CallEvent {

    public OutlineReceived {
      answers = List.copyOf(answers);
    }
  }

  @Stored("call.outline-invited")
  record OutlineInvited(CallId call, ApplicationId outline, PersonId by, Instant at)
      implements CallEvent {}

  @Stored("call.outline-declined")
  record OutlineDeclined(CallId call, ApplicationId outline, Text reason, PersonId by, Instant at)
      implements CallEvent {}

  /// Submitted in time; the ranked list waits for its formal check.
  @Stored("call.application-received")
  record ApplicationReceived(CallId call, ApplicationId application, PersonId by, Instant at)
      implements CallEvent {}

  /// It failed the formal check, or was withdrawn before it.
  @Stored("call.application-dropped")
  record ApplicationDropped(CallId call, ApplicationId application, PersonId by, Instant at)
      implements CallEvent {}

  @Stored("call.application-admitted")
  record ApplicationAdmitted(
      CallId call,
      ApplicationId application,
      ApplicationNumber number,
      NeedId need,
      Bin applicant,
      List<PersonId> team,
      Tiyn requested,
      PersonId by,
      Instant at)
      implements CallEvent {

    public ApplicationAdmitted {
      team = List.copyOf(team);
    }
  }

  @Stored("call.application-scored")
  record ApplicationScored(
      CallId call,
      ApplicationId application,
      int points,
      List<PersonId> experts,
      PersonId by,
      Instant at)
      implements CallEvent {

    public ApplicationScored {
      experts = List.copyOf(experts);
    }
  }

  @Stored("call.ranking-published")
  record RankingPublished(CallId call, List<Ranked> ranking, int threshold, PersonId by, Instant at)
      implements CallEvent {

    public RankingPublished {
      ranking = List.copyOf(ranking);
    }
  }

  /// @param inputs SHA-256 of the call and its ties in their canonical form
  /// @param commitment hash of a secret that is told when they are drawn
  @Stored("call.ties-published")
  record TiesPublished(
      CallId call, List<Tied> tied, Hash inputs, Hash commitment, PersonId by, Instant at)
      implements CallEvent {

    public TiesPublished {
      tied = List.copyOf(tied);
    }
  }

  /// @param size of the ledger when its root was taken
  /// @param lots everybody who was tied, in the order of their new ranks
  @Stored("call.ties-drawn")
  record TiesDrawn(
      CallId call,
      Hash secret,
      long size,
      Hash root,
      Hash seed,
      List<Lot> lots,
      PersonId by,
      Instant at)
      implements CallEvent {

    public TiesDrawn {
      lots = List.copyOf(lots);
    }
  }

  /// @param people team and experts, recused by rule
  @Stored("call.application-put-to-council")
  record ApplicationPutToCouncil(
      CallId call,
      ApplicationId application,
      ApplicationNumber number,
      CouncilId council,
      BallotId ballot,
      Bin applicant,
      List<PersonId> people,
      PersonId by,
      Instant at)
      implements CallEvent {

    public ApplicationPutToCouncil {
      people = List.copyOf(people);
    }
  }

  /// @param involved team, experts and voters: none of them approves or pays
  @Stored(value = "call.award-reserved", revision = 2)
  record AwardReserved(
      CallId call,
      @Nullable FundId fund,
      ApplicationId application,
      ApplicationNumber number,
      NeedId need,
      Bin applicant,
      Tiyn amount,
      BallotId ballot,
      List<PersonId> involved,
      PersonId by,
      Instant at)
      implements CallEvent {

    public AwardReserved {
      involved = List.copyOf(involved);
    }
  }

  /// The council supported it, but the call's budget does not hold the sum.
  @Stored("call.award-beyond-budget")
  record AwardBeyondBudget(
      CallId call,
      ApplicationId application,
      ApplicationNumber number,
      Tiyn amount,
      Tiyn left,
      BallotId ballot,
      PersonId by,
      Instant at)
      implements CallEvent {}

  @Stored("call.application-not-supported")
  record ApplicationNotSupported(
      CallId call,
      ApplicationId application,
      ApplicationNumber number,
      BallotId ballot,
      PersonId by,
      Instant at)
      implements CallEvent {}

  /// No quorum, or no such council: the application can be put to a council again.
  @Stored("call.application-returned-undecided")
  record ApplicationReturnedUndecided(
      CallId call, ApplicationId application, BallotId ballot, PersonId by, Instant at)
      implements CallEvent {}

  /// An appeal was upheld: the application can be put to a council again.
  @Stored("call.application-returned-to-council")
  record ApplicationReturnedToCouncil(
      CallId call, ApplicationId application, ApplicationNumber number, PersonId by, Instant at)
      implements CallEvent {}

  @Stored("call.award-confirmed")
  record AwardConfirmed(CallId call, ApplicationId application, PersonId by, Instant at)
      implements CallEvent {}

  @Stored(value = "call.award-released", revision = 2)
  record AwardReleased(
      CallId call,
      @Nullable FundId fund,
      ApplicationId application,
      @Nullable ApplicationNumber number,
      Tiyn amount,
      PersonId by,
      Instant at)
      implements CallEvent {}

  /// @param left goes back to the fund, may be zero
  /// @param freed needs for which no award is reserved; another call may serve them
  @Stored("call.completed")
  record CallCompleted(
      CallId call,
      FundId fund,
      Tiyn awarded,
      Tiyn left,
      List<NeedId> freed,
      PersonId by,
      Instant at)
      implements CallEvent {

    public CallCompleted {
      freed = List.copyOf(freed);
    }
  }
}
