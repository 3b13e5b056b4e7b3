package kz.tereze.projections.council;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.council.BallotCommand.CloseBallot;
import kz.tereze.projections.Chore;
import kz.tereze.projections.ReadModel;

/// Votes are counted when the days for voting are over, whether or not somebody presses a button.
@ReadModel
public final class BallotsToCount implements Chore {

  private final Ballots ballots;

  public BallotsToCount(Ballots ballots) {
    this.ballots = ballots;
  }

  @Override
  public List<Command> due(Instant now) {
    return ballots.toCount(now).stream()
        .map(ballot -> (Command) new CloseBallot(ballot, Acting.platform(now)))
        .toList();
  }
}
