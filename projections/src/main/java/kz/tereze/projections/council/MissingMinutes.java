package kz.tereze.projections.council;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.council.BallotCommand.NoteMissingMinutes;
import kz.tereze.projections.Chore;
import kz.tereze.projections.ReadModel;

/// Minutes the chair did not sign in time become a public fact.
@ReadModel
public final class MissingMinutes implements Chore {

  private final MinutesBook book;

  public MissingMinutes(MinutesBook book) {
    this.book = book;
  }

  @Override
  public List<Command> due(Instant now) {
    return book.missed(Kazakhstan.day(now)).stream()
        .map(ballot -> (Command) new NoteMissingMinutes(ballot, Acting.platform(now)))
        .toList();
  }
}
