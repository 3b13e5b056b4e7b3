package kz.tereze.api.need;

import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.SealedText;
import kz.tereze.api.Written;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.council.Outcome;

/// What can be asked of a need.
public sealed interface NeedCommand extends Command {

  NeedId need();

  /// The stream in which the aggregate's events are kept.
  static String stream(NeedId need) {
    return "need-" + need;
  }

  @Override
  default String target() {
    return stream(need());
  }

  /// A subsoil user submits a need in the name of its organisation; it becomes public.
  record PostNeed(NeedId need, NeedContent content, Acting by) implements NeedCommand {}

  /// The owner writes a new version, which is screened, discussed and voted on anew.
  ///
  /// @param basedOn the version the owner was looking at
  record ReviseNeed(NeedId need, int basedOn, NeedContent content, Acting by)
      implements NeedCommand {}

  /// The owner takes the need back.
  record WithdrawNeed(NeedId need, String reason, Acting by) implements NeedCommand {}

  /// An official has compared the version with earlier texts and opens it to public questions.
  ///
  /// @param found the most similar earlier texts, as shown to the official
  /// @param remark why the need is no repetition; demanded when a resemblance is strong
  record ScreenNeed(NeedId need, int version, List<Resemblance> found, String remark, Acting by)
      implements NeedCommand {

    public ScreenNeed {
      found = List.copyOf(found);
    }
  }

  /// An official sends the version back to its owner, who may write a new one.
  record ReturnNeed(NeedId need, int version, String reason, Acting by) implements NeedCommand {}

  /// Somebody asks about the text in public; who asked is never shown.
  record AskQuestion(NeedId need, SealedText question, Written in, Acting by)
      implements NeedCommand {}

  /// The owner answers.
  ///
  /// @param question its number, counted from 1
  record AnswerQuestion(NeedId need, int question, String answer, Written in, Acting by)
      implements NeedCommand {}

  /// An official takes a question out of sight that insults or names private persons.
  record HideQuestion(NeedId need, int question, String reason, Acting by) implements NeedCommand {}

  /// An official asks a council to vote on the present version.
  record PutNeedToCouncil(NeedId need, CouncilId council, Acting by) implements NeedCommand {}

  /// Policy: the ballot is over.
  record RecordNeedBallot(NeedId need, BallotId ballot, Outcome outcome, Acting by)
      implements NeedCommand {}

  /// Policy: a planned call wants to serve the need.
  record IncludeNeedInCall(NeedId need, CallId call, Acting by) implements NeedCommand {}

  /// Policy: the call is over and awarded nothing for the need.
  record ReleaseNeedFromCall(NeedId need, CallId call, Acting by) implements NeedCommand {}
}
