package kz.tereze.projections.appeal;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.appeal.AppealCommand.NoteMissingAnswer;
import kz.tereze.projections.Chore;
import kz.tereze.projections.ReadModel;

/// A term that passes without an answer becomes a public fact, whether or not somebody looks.
@ReadModel
public final class MissingAnswers implements Chore {

  private final Appeals appeals;

  public MissingAnswers(Appeals appeals) {
    this.appeals = appeals;
  }

  @Override
  public List<Command> due(Instant now) {
    return appeals.missed(Kazakhstan.day(now)).stream()
        .map(appeal -> (Command) new NoteMissingAnswer(appeal, Acting.platform(now)))
        .toList();
  }
}
