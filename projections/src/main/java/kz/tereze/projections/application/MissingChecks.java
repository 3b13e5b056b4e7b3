package kz.tereze.projections.application;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.application.ApplicationCommand.NoteMissingFormalCheck;
import kz.tereze.projections.Chore;
import kz.tereze.projections.ReadModel;

/// A term that passes without a formal check becomes a public fact, whether or not somebody looks.
@ReadModel
public final class MissingChecks implements Chore {

  private final Applications applications;

  public MissingChecks(Applications applications) {
    this.applications = applications;
  }

  @Override
  public List<Command> due(Instant now) {
    return applications.missedChecks(Kazakhstan.day(now)).stream()
        .map(missed -> (Command) new NoteMissingFormalCheck(missed, Acting.platform(now)))
        .toList();
  }
}
