package kz.tereze.infra.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import kz.tereze.api.Hash;
import kz.tereze.projections.assignment.Floor;
import kz.tereze.projections.assignment.Pairs;
import kz.tereze.projections.assignment.Problem;
import kz.tereze.projections.assignment.Problem.Strength;
import kz.tereze.projections.assignment.Proof;
import kz.tereze.projections.assignment.Shortlist;
import kz.tereze.projections.assignment.Solution;
import kz.tereze.projections.assignment.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BestAssignmentTest {

  private static final Hash SEED = new Hash("5e".repeat(32));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void the_published_prices_prove_what_a_linear_programme_finds_too(long seed) {
    Invented invented = Invented.of(seed, 25, 40, 3, 5);
    BestAssignment.Found found =
        BestAssignment.problem(invented.needed, invented.load, invented.employer, invented.fit());
    assertThat(found.lacking()).isEmpty();

    Solution solution = BestAssignment.solve(found.problem(), SEED);

    Weights weights = Weights.of(found.problem(), SEED);
    Proof proof = Proof.of(found.problem(), weights, solution);
    assertThat(proof.faults()).isEmpty();
    assertThat(proof.total()).isEqualTo(proof.bound());
    assertThat(proof.similarity())
        .isEqualTo(Math.round(linearProgramme(everybody(invented), solution.floor())));
    assertThat(proof.worst()).isGreaterThanOrEqualTo(solution.floor().promise());
  }

  private static Problem everybody(Invented invented) {
    Problem none =
        BestAssignment.problem(invented.needed, invented.load, invented.employer, invented.fit())
            .problem();
    Shortlist all = new Shortlist(invented.fit(), invented.needed.length, invented.employer);
    for (int a = 0; a < invented.needed.length; a++) {
      all.list(a, invented.load.length);
    }
    return none.with(all.pairs(), all.unlisted());
  }

  /// Written from the rules alone, without the network: one variable a pair.
  private static double linearProgramme(Problem problem, Floor floor) {
    MPSolver solver = MPSolver.createSolver("GLOP");
    Pairs pairs = problem.pairs();
    Strength[] strengths = problem.strengths(floor);
    MPConstraint[] load = new MPConstraint[problem.experts()];
    for (int e = 0; e < load.length; e++) {
      load[e] = solver.makeConstraint(0, problem.load()[e]);
    }
    for (int a = 0; a < problem.applications(); a++) {
      int needed = problem.needed()[a];
      MPConstraint all = solver.makeConstraint(needed, needed);
      MPConstraint below = solver.makeConstraint(0, floor.spare(needed));
      Map<Integer, MPConstraint> employers = new HashMap<>();
      for (int p = pairs.from()[a]; p < pairs.from()[a + 1]; p++) {
        if (strengths[p] != Strength.LEFT_OUT) {
          int expert = pairs.expert()[p];
          MPVariable pair = solver.makeNumVar(0, 1, "");
          solver.objective().setCoefficient(pair, pairs.similarity()[p]);
          all.setCoefficient(pair, 1);
          load[expert].setCoefficient(pair, 1);
          if (strengths[p] == Strength.BELOW_FLOOR) {
            below.setCoefficient(pair, 1);
          }
          int employer = problem.employer()[expert];
          if (employer >= 0) {
            employers
                .computeIfAbsent(employer, known -> solver.makeConstraint(0, 1))
                .setCoefficient(pair, 1);
          }
        }
      }
    }
    solver.objective().setMaximization();
    assertThat(solver.solve()).isEqualTo(MPSolver.ResultStatus.OPTIMAL);
    return solver.objective().value();
  }

  @Test
  void the_same_inputs_and_seed_give_the_same_assignment_and_another_seed_another_one_as_good() {
    Invented invented = Invented.of(3, 30, 30, 2, 6);
    // Everybody fits everything equally well: only tickets choose.
    BestAssignment.Found found =
        BestAssignment.problem(
            invented.needed,
            invented.load,
            invented.employer,
            application -> new int[invented.load.length]);
    Solution once = BestAssignment.solve(found.problem(), SEED);
    Solution again = BestAssignment.solve(found.problem(), SEED);
    Solution other = BestAssignment.solve(found.problem(), new Hash("a7".repeat(32)));

    assertThat(again.chosen()).isEqualTo(once.chosen());
    assertThat(other.chosen()).isNotEqualTo(once.chosen());
  }

  @Test
  void applications_without_enough_experts_are_named() {
    Invented invented = Invented.of(4, 10, 12, 3, 4);
    BestAssignment.Found found =
        BestAssignment.problem(
            invented.needed,
            invented.load,
            invented.employer,
            application -> {
              int[] fit = invented.fit().of(application);
              if (application == 7) {
                Arrays.fill(fit, 2, fit.length, -1);
              }
              return fit;
            });

    assertThat(found.lacking()).contains(7);
  }
}
