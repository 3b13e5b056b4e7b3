package kz.tereze.projections.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.call.CallCommand.MoveForOutage;
import kz.tereze.projections.Chore;
import kz.tereze.projections.ReadModel;

/// An outage in the last hours before a deadline moves it, for everybody, whether or not somebody
/// asks for it.
@ReadModel
public final class MovesForOutages implements Chore {

  /// An outage that ended longer ago has long been looked at.
  private static final Duration LOOKED_AT = Duration.ofDays(60);

  private final Outages outages;

  public MovesForOutages(Outages outages) {
    this.outages = outages;
  }

  @Override
  public List<Command> due(Instant now) {
    return outages.unmoved(now.minus(LOOKED_AT)).stream()
        .filter(hit -> hit.outage().moves(hit.closesAt()).isPresent())
        .map(hit -> (Command) new MoveForOutage(hit.call(), hit.outage(), Acting.platform(now)))
        .distinct()
        .toList();
  }
}
