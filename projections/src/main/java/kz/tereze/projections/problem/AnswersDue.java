package kz.tereze.projections.problem;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.problem.ProblemCommand.DeclareAnswerOverdue;
import kz.tereze.projections.Chore;
import kz.tereze.projections.ReadModel;

/// An answer that did not come in time becomes a public fact.
@ReadModel
public final class AnswersDue implements Chore {

  private final Problems problems;

  public AnswersDue(Problems problems) {
    this.problems = problems;
  }

  @Override
  public List<Command> due(Instant now) {
    Acting by = Acting.platform(now);
    return problems.toDeclareOverdue(by.day()).stream()
        .<Command>map(problem -> new DeclareAnswerOverdue(problem, by))
        .toList();
  }
}
