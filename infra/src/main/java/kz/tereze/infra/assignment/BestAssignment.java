package kz.tereze.infra.assignment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kz.tereze.api.Hash;
import kz.tereze.projections.assignment.Fit;
import kz.tereze.projections.assignment.Floor;
import kz.tereze.projections.assignment.Problem;
import kz.tereze.projections.assignment.Shortlist;
import kz.tereze.projections.assignment.Solution;
import kz.tereze.projections.assignment.Weights;

/// The best assignment of experts to applications: first the highest floor that every application
/// can be given, in the manner of PeerReview4All, then the greatest sum of similarities above it.
public final class BestAssignment {

  private static final int LISTED_AT_FIRST = 32;

  private final Shortlist shortlist;
  private final int[] listed;
  private final int experts;
  private Problem problem;

  private BestAssignment(int[] needed, int[] load, int[] employer, Fit fit) {
    shortlist = new Shortlist(fit, needed.length, employer);
    experts = load.length;
    listed = new int[needed.length];
    Arrays.fill(listed, LISTED_AT_FIRST);
    IntStream.range(0, needed.length).forEach(a -> shortlist.list(a, listed[a]));
    problem = new Problem(needed, load, employer, shortlist.pairs(), shortlist.unlisted());
  }

  /// @param lacking applications that cannot all get their experts, whoever is asked
  public record Found(Problem problem, List<Integer> lacking) {}

  /// Lists each application's candidates: enough for all of them to get their experts, and so many
  /// that the prices of any best assignment will show that nobody else would do better.
  ///
  /// @param needed experts for each application, at least 1
  /// @throws SolverMissing where OR-Tools cannot run
  public static Found problem(int[] needed, int[] load, int[] employer, Fit fit) {
    OrTools.load();
    return new BestAssignment(needed, load, employer, fit).grow();
  }

  private Found grow() {
    while (true) {
      List<Integer> lacking = lacking();
      List<Integer> shorts = lacking.isEmpty() ? couldDoBetter() : cutShort(lacking);
      if (shorts.isEmpty() && !lacking.isEmpty()) {
        shorts = cutShort(IntStream.range(0, listed.length).boxed().toList());
      }
      if (shorts.isEmpty()) {
        return new Found(problem, lacking);
      }
      for (int a : shorts) {
        listed[a] = Math.min(2 * listed[a], experts);
        shortlist.list(a, listed[a]);
      }
      problem = problem.with(shortlist.pairs(), shortlist.unlisted());
    }
  }

  private List<Integer> cutShort(List<Integer> applications) {
    return applications.stream().filter(shortlist::isCutShort).toList();
  }

  private List<Integer> lacking() {
    Network network = new Network(problem, Floor.NONE);
    long[] flows = Flows.most(network);
    return IntStream.range(0, network.arcs())
        .filter(i -> network.tail(i) == network.source() && flows[i] < network.capacity(i))
        .map(i -> network.head(i) - network.application(0))
        .boxed()
        .toList();
  }

  /// Applications whose lowest price some unlisted expert might beat.
  private List<Integer> couldDoBetter() {
    Network network = new Network(problem, Floors.highest(problem));
    long[] similarities =
        Arrays.stream(problem.pairs().similarity()).mapToLong(one -> one).toArray();
    long[] flows = Flows.best(network, similarities);
    long[] lowest = Potentials.lowest(network, flows, similarities).prices().application();
    int[] unlisted = problem.unlisted();
    return IntStream.range(0, listed.length)
        .filter(a -> unlisted[a] >= 0 && unlisted[a] + 1 > lowest[a])
        .boxed()
        .toList();
  }

  /// Solves a problem in which every application can get its experts. The seed decides among
  /// assignments that fit equally well.
  ///
  /// @throws SolverMissing where OR-Tools cannot run
  public static Solution solve(Problem problem, Hash seed) {
    OrTools.load();
    return under(Floors.highest(problem), problem, Weights.of(problem, seed));
  }

  /// The best assignment under a given floor.
  public static Solution under(Floor floor, Problem problem, Weights weights) {
    OrTools.load();
    Network network = new Network(problem, floor);
    long[] flows = Flows.best(network, weights.of());
    int[] chosen =
        IntStream.range(0, network.arcs())
            .filter(i -> network.pair(i) >= 0 && flows[i] > 0)
            .map(network::pair)
            .sorted()
            .toArray();
    return new Solution(floor, chosen, Potentials.highest(network, flows, weights.of()).prices());
  }
}
