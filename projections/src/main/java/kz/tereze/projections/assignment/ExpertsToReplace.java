package kz.tereze.projections.assignment;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.assignment.DrawCommand.RequestDraw;
import kz.tereze.api.assignment.DrawId;
import kz.tereze.projections.Chore;
import kz.tereze.projections.ReadModel;

/// Another draw starts when experts whom a draw had assigned have declined, stepped back, been
/// recused or let their day pass, or when reviews that differ ask for one more.
@ReadModel
public final class ExpertsToReplace implements Chore {

  private final Draws draws;

  public ExpertsToReplace(Draws draws) {
    this.draws = draws;
  }

  @Override
  public List<Command> due(Instant now) {
    return draws.wantingReplacements().stream()
        .map(call -> DrawId.of(call, draws.of(call).size() + 1))
        .map(next -> (Command) new RequestDraw(next, Acting.platform(now)))
        .toList();
  }
}
