package kz.tereze.projections.award;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.award.AwardCommand.NoteMissingDecision;
import kz.tereze.projections.Chore;
import kz.tereze.projections.ReadModel;

/// A term that passes without a decision on an award becomes a public fact, whether or not somebody
/// looks.
@ReadModel
public final class MissingDecisions implements Chore {

  private final Awards awards;

  public MissingDecisions(Awards awards) {
    this.awards = awards;
  }

  @Override
  public List<Command> due(Instant now) {
    return awards.missedDecisions(Kazakhstan.day(now)).stream()
        .map(missed -> (Command) new NoteMissingDecision(missed, Acting.platform(now)))
        .toList();
  }
}
