package kz.tereze.projections.assignment;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import kz.tereze.projections.assignment.Problem.Strength;

/// What anybody finds out about a published assignment by adding up: whether it keeps every limit,
/// and whether a better one can exist. One pass over the pairs; no solver is needed.
///
/// @param total what the chosen pairs are worth
/// @param bound what no assignment within the limits can exceed; the assignment is the best when
///     `total` reaches it
/// @param similarity sum of the chosen pairs' similarities
/// @param worst smallest sum of similarities that an application got for a full set of experts
public record Proof(long total, long bound, long similarity, int worst, Set<ProofFault> faults) {

  public Proof {
    faults = Set.copyOf(faults);
  }

  public boolean holds() {
    return faults.isEmpty();
  }

  public static Proof of(Problem problem, Weights weights, Solution solution) {
    return new Reckoning(problem, weights, solution).proof();
  }

  private static final class Reckoning {

    private final Problem problem;
    private final Pairs pairs;
    private final Weights weights;
    private final Solution solution;
    private final Strength[] strengths;
    private final Set<ProofFault> faults = EnumSet.noneOf(ProofFault.class);
    private final boolean[] chosen;
    private long total;
    private long similarity;
    private int worst = Integer.MAX_VALUE;

    Reckoning(Problem problem, Weights weights, Solution solution) {
      this.problem = problem;
      this.pairs = problem.pairs();
      this.weights = weights;
      this.solution = solution;
      this.strengths = problem.strengths(solution.floor());
      this.chosen = new boolean[pairs.count()];
    }

    Proof proof() {
      for (int pair : solution.chosen()) {
        boolean isCandidate = pair >= 0 && pair < chosen.length;
        if (!isCandidate || chosen[pair] || strengths[pair] == Strength.LEFT_OUT) {
          faults.add(ProofFault.PAIR_NOT_ALLOWED);
        } else {
          chosen[pair] = true;
        }
      }
      int[] reviews = new int[problem.experts()];
      for (int a = 0; a < problem.applications(); a++) {
        check(a, reviews);
      }
      for (int e = 0; e < reviews.length; e++) {
        require(reviews[e] <= problem.load()[e], ProofFault.LOAD_EXCEEDED);
      }
      long bound = bound();
      require(bound == total, ProofFault.NOT_SHOWN_TO_BE_BEST);
      return new Proof(total, bound, similarity, problem.applications() == 0 ? 0 : worst, faults);
    }

    private void check(int a, int[] reviews) {
      int experts = 0;
      int below = 0;
      int sum = 0;
      Set<Integer> employers = new HashSet<>();
      for (int p = pairs.from()[a]; p < pairs.from()[a + 1]; p++) {
        if (chosen[p]) {
          int expert = pairs.expert()[p];
          int employer = problem.employer()[expert];
          experts++;
          reviews[expert]++;
          below += strengths[p] == Strength.BELOW_FLOOR ? 1 : 0;
          sum += pairs.similarity()[p];
          total += weights.of()[p];
          require(employer < 0 || employers.add(employer), ProofFault.TWO_OF_ONE_EMPLOYER);
        }
      }
      int needed = problem.needed()[a];
      require(experts == needed, ProofFault.WRONG_NUMBER_OF_EXPERTS);
      require(below <= solution.floor().spare(needed), ProofFault.BELOW_FLOOR);
      similarity += sum;
      worst = Math.min(worst, sum);
      long beyond = problem.unlisted()[a];
      require(
          beyond < 0 || weights.most((int) beyond) <= solution.prices().application()[a],
          ProofFault.LIST_TOO_SHORT);
    }

    /// Sum of every limit times its price, and of what each pair is worth beyond its prices.
    private long bound() {
      Prices prices = solution.prices();
      long bound = 0;
      for (int a = 0; a < problem.applications(); a++) {
        int needed = problem.needed()[a];
        require(prices.below()[a] >= 0, ProofFault.NEGATIVE_PRICE);
        bound = Math.addExact(bound, Math.multiplyExact(needed, prices.application()[a]));
        bound = Math.addExact(bound, solution.floor().spare(needed) * prices.below()[a]);
        for (int p = pairs.from()[a]; p < pairs.from()[a + 1]; p++) {
          if (strengths[p] != Strength.LEFT_OUT) {
            int expert = pairs.expert()[p];
            boolean isBelow = strengths[p] == Strength.BELOW_FLOOR;
            long price = prices.of(a, expert, problem.employer()[expert], isBelow);
            bound = Math.addExact(bound, Math.max(0, weights.of()[p] - price));
          }
        }
      }
      for (int e = 0; e < problem.experts(); e++) {
        require(prices.expert()[e] >= 0, ProofFault.NEGATIVE_PRICE);
        bound = Math.addExact(bound, Math.multiplyExact(problem.load()[e], prices.expert()[e]));
      }
      for (long price : prices.pairOf().values()) {
        require(price >= 0, ProofFault.NEGATIVE_PRICE);
        bound = Math.addExact(bound, price);
      }
      return bound;
    }

    private void require(boolean holds, ProofFault otherwise) {
      if (!holds) {
        faults.add(otherwise);
      }
    }
  }
}
