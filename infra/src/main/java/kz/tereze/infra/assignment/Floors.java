package kz.tereze.infra.assignment;

import java.util.Arrays;
import kz.tereze.projections.assignment.Floor;
import kz.tereze.projections.assignment.Pairs;
import kz.tereze.projections.assignment.Problem;

/// Searches the highest floor: for one, two, … experts of each application the greatest
/// similarity that so many can have everywhere, and of these floors the one that promises most.
final class Floors {

  private final Problem problem;

  private Floors(Problem problem) {
    this.problem = problem;
  }

  static Floor highest(Problem problem) {
    return new Floors(problem).highest();
  }

  private Floor highest() {
    Floor best = Floor.NONE;
    for (int strong = mostNeeded(); strong >= 1; strong--) {
      int[] values = values(best.promise() / strong, reachable(strong));
      int low = -1;
      int high = values.length;
      while (high - low > 1) {
        int middle = (low + high) >>> 1;
        if (holds(new Floor(strong, values[middle]))) {
          low = middle;
        } else {
          high = middle;
        }
      }
      if (low >= 0) {
        best = new Floor(strong, values[low]);
      }
    }
    return best;
  }

  private int mostNeeded() {
    return Arrays.stream(problem.needed()).max().orElse(0);
  }

  /// Similarities that occur, above one and up to another.
  private int[] values(int above, int upTo) {
    return Arrays.stream(problem.pairs().similarity())
        .filter(value -> value > above && value <= upTo)
        .distinct()
        .sorted()
        .toArray();
  }

  /// No floor can be higher than the application with the fewest close experts allows.
  private int reachable(int strong) {
    Pairs pairs = problem.pairs();
    int reachable = Pairs.MOST;
    for (int a = 0; a < problem.applications(); a++) {
      int wanted = Math.min(strong, problem.needed()[a]);
      int[] best =
          Arrays.stream(pairs.similarity(), pairs.from()[a], pairs.from()[a + 1])
              .sorted()
              .toArray();
      reachable = best.length < wanted ? 0 : Math.min(reachable, best[best.length - wanted]);
    }
    return reachable;
  }

  private boolean holds(Floor floor) {
    Network network = new Network(problem, floor);
    long[] flows = Flows.most(network);
    long assigned = 0;
    for (int i = 0; i < network.arcs(); i++) {
      assigned += network.tail(i) == network.source() ? flows[i] : 0;
    }
    return assigned == problem.wanted();
  }
}
