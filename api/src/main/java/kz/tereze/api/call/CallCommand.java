package kz.tereze.api.call;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.Command;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.Answer;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.council.Outcome;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.need.NeedId;
import org.jspecify.annotations.Nullable;

/// What can be asked of a call.
public sealed interface CallCommand extends Command {

  CallId call();

  /// The stream in which the aggregate's events are kept.
  static String stream(CallId call) {
    return "call-" + call;
  }

  @Override
  default String target() {
    return stream(call());
  }

  /// An official plans a call; its budget and its needs are asked for at once.
  record PlanCall(CallId call, FundId fund, CallTerms terms, Acting by) implements CallCommand {}

  /// Policy: the fund gave the whole budget.
  record RecordAppropriation(CallId call, Tiyn amount, Acting by) implements CallCommand {}

  /// Policy: the fund does not hold the budget, or there is no such fund.
  record RecordAppropriationRefusal(CallId call, Tiyn available, Acting by)
      implements CallCommand {}

  /// Policy: a need answered whether the call may serve it.
  record RecordNeedAnswer(CallId call, NeedId need, boolean included, Acting by)
      implements CallCommand {}

  /// An official announces a planned call that is funded and whose needs are all approved.
  record AnnounceCall(CallId call, Acting by) implements CallCommand {}

  /// An official moves the deadline of an open call to a later moment, with a reason for everybody.
  record MoveDeadline(CallId call, Instant closesAt, MoveCause cause, Text reason, Acting by)
      implements CallCommand {}

  /// An official designs a call: who may apply, what its form asks, how it is judged. Once it is
  /// announced every change carries a reason for everybody.
  ///
  /// @param basedOn the version the official was looking at; 0 before the first
  /// @param reason null while the call is planned
  record DesignCall(CallId call, int basedOn, Design design, @Nullable Text reason, Acting by)
      implements CallCommand {}

  /// Clock: the site did not work in the last hours before the deadline.
  record MoveForOutage(CallId call, Outage outage, Acting by) implements CallCommand {}

  /// An official says until when the outlines of a planned call in two stages are received.
  record PlanOutlines(CallId call, Instant until, Acting by) implements CallCommand {}

  /// An official moves the end of the first stage to a later moment, with a reason for everybody.
  record MoveOutlines(CallId call, Instant until, MoveCause cause, Text reason, Acting by)
      implements CallCommand {}

  /// A researcher sends the outline of an application, in a call of two stages.
  record SendOutline(
      CallId call, ApplicationId outline, NeedId need, List<Answer> answers, Acting by)
      implements CallCommand {

    public SendOutline {
      answers = List.copyOf(answers);
    }
  }

  /// An official invites whoever sent an outline to write the whole application.
  record InviteFromOutline(CallId call, ApplicationId outline, Acting by) implements CallCommand {}

  /// An official declines an outline, with a reason for whoever sent it.
  record DeclineOutline(CallId call, ApplicationId outline, Text reason, Acting by)
      implements CallCommand {}

  /// A researcher starts an application to one of the call's needs, for their organisation.
  record DraftApplication(CallId call, ApplicationId application, NeedId need, Acting by)
      implements CallCommand {}

  /// Policy: an application was submitted; the ranked list waits for its formal check.
  record AwaitApplication(CallId call, ApplicationId application, Acting by)
      implements CallCommand {}

  /// Policy: it failed the formal check or was withdrawn before it.
  record DropApplication(CallId call, ApplicationId application, Acting by)
      implements CallCommand {}

  /// Policy: an application passed the formal check.
  record AdmitApplication(
      CallId call,
      ApplicationId application,
      ApplicationNumber number,
      NeedId need,
      Bin applicant,
      List<PersonId> team,
      Tiyn requested,
      Acting by)
      implements CallCommand {

    public AdmitApplication {
      team = List.copyOf(team);
    }
  }

  /// Policy: all experts of an application have scored.
  record RecordScore(
      CallId call, ApplicationId application, int points, List<PersonId> experts, Acting by)
      implements CallCommand {

    public RecordScore {
      experts = List.copyOf(experts);
    }
  }

  /// An official publishes the ranked list, once every admitted application is scored.
  record PublishRanking(CallId call, Acting by) implements CallCommand {}

  /// Policy: it is published which ties of the ranked list are drawn, with the hash of a secret.
  record PublishTies(CallId call, Hash commitment, Acting by) implements CallCommand {}

  /// Policy: the ledger went on, so the secret is told and the ties are divided.
  ///
  /// @param size of the ledger when its root was taken
  record DrawTies(CallId call, Hash secret, long size, Hash root, Acting by)
      implements CallCommand {}

  /// An official puts a ranked application to a council.
  record PutApplicationToCouncil(
      CallId call, ApplicationId application, CouncilId council, Acting by)
      implements CallCommand {}

  /// Policy: the ballot on an application is over.
  ///
  /// @param voters who voted; they take no part in approving or paying
  record RecordAwardBallot(
      CallId call,
      ApplicationId application,
      BallotId ballot,
      Outcome outcome,
      List<PersonId> voters,
      Acting by)
      implements CallCommand {

    public RecordAwardBallot {
      voters = List.copyOf(voters);
    }
  }

  /// Policy: an appeal was upheld; the application can be put to a council again.
  record ReturnToCouncil(CallId call, ApplicationId application, Acting by)
      implements CallCommand {}

  /// Policy: the official approved the award; its sum stays reserved.
  record ConfirmAward(CallId call, ApplicationId application, Acting by) implements CallCommand {}

  /// Policy: the official did not approve; the sum is free again.
  record ReleaseAward(CallId call, ApplicationId application, Acting by) implements CallCommand {}

  /// An official completes a call in which nothing is undecided, or gives up a planned one; what
  /// is left goes back.
  record CompleteCall(CallId call, Acting by) implements CallCommand {}
}
