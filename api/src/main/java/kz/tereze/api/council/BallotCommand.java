package kz.tereze.api.council;

import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.signature.Signature;

/// What can be asked of a ballot.
public sealed interface BallotCommand extends Command {

  BallotId ballot();

  /// The stream in which the aggregate's events are kept.
  static String stream(BallotId ballot) {
    return "ballot-" + ballot;
  }

  @Override
  default String target() {
    return stream(ballot());
  }

  /// A member votes, changes the vote, or recuses themselves.
  ///
  /// @param reason public; required when against or recused
  record CastVote(BallotId ballot, Choice choice, String reason, Acting by)
      implements BallotCommand {}

  /// An official, as secretary of the council, closes the ballot and the votes are counted; the
  /// platform does when the days for voting are over. Without quorum the vote goes on to another
  /// day, as often as the policy says.
  record CloseBallot(BallotId ballot, Acting by) implements BallotCommand {}

  /// Policy: the ballot is closed; its minutes are drawn from its facts.
  record DrawMinutes(BallotId ballot, Acting by) implements BallotCommand {}

  /// The chair of the council signs the minutes.
  record SignMinutes(BallotId ballot, Signature signature, Acting by) implements BallotCommand {}

  /// Clock: the term for the chair's signature is over, and there is none.
  record NoteMissingMinutes(BallotId ballot, Acting by) implements BallotCommand {}
}
