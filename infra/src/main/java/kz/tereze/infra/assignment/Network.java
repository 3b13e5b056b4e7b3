package kz.tereze.infra.assignment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import kz.tereze.projections.assignment.Floor;
import kz.tereze.projections.assignment.Pairs;
import kz.tereze.projections.assignment.Prices.Colleagues;
import kz.tereze.projections.assignment.Problem;
import kz.tereze.projections.assignment.Problem.Strength;

/// A problem under a floor as a network: reviews flow from the source through applications and
/// experts to the sink. What an application may take below the floor goes through one more node,
/// and so do the people of one employer, of whom one at most is taken.
final class Network {

  private final Problem problem;
  private final Floor floor;
  private final Strength[] strengths;
  private final Map<Colleagues, Integer> colleagues = new HashMap<>();
  private final int[] below;
  private int nodes;

  private int arcs;
  private int[] tail;
  private int[] head;
  private int[] capacity;
  private int[] pair;

  Network(Problem problem, Floor floor) {
    this.problem = problem;
    this.floor = floor;
    this.strengths = problem.strengths(floor);
    this.below = new int[problem.applications()];
    Arrays.fill(below, -1);
    nodes = 2 + problem.applications() + problem.experts();
    int room = problem.pairs().count() * 2 + problem.applications() * 2 + problem.experts();
    tail = new int[room];
    head = new int[room];
    capacity = new int[room];
    pair = new int[room];
    for (int a = 0; a < problem.applications(); a++) {
      arc(source(), application(a), problem.needed()[a], -1);
      addPairs(a);
    }
    for (int e = 0; e < problem.experts(); e++) {
      arc(expert(e), sink(), problem.load()[e], -1);
    }
  }

  private void addPairs(int a) {
    Pairs pairs = problem.pairs();
    Map<Integer, Integer> people = new HashMap<>();
    for (int p = pairs.from()[a]; p < pairs.from()[a + 1]; p++) {
      if (strengths[p] != Strength.LEFT_OUT) {
        people.merge(problem.employer()[pairs.expert()[p]], 1, Integer::sum);
      }
    }
    for (int p = pairs.from()[a]; p < pairs.from()[a + 1]; p++) {
      int employer = problem.employer()[pairs.expert()[p]];
      if (strengths[p] == Strength.AT_FLOOR) {
        arc(through(application(a), a, employer, people), expert(pairs.expert()[p]), 1, p);
      } else if (strengths[p] == Strength.BELOW_FLOOR) {
        arc(through(below(a), a, employer, people), expert(pairs.expert()[p]), 1, p);
      }
    }
  }

  private int spare(int a) {
    return floor.spare(problem.needed()[a]);
  }

  private int below(int a) {
    if (below[a] < 0) {
      below[a] = nodes++;
      arc(application(a), below[a], spare(a), -1);
    }
    return below[a];
  }

  private int through(int parent, int a, int employer, Map<Integer, Integer> people) {
    if (employer < 0 || people.getOrDefault(employer, 0) < 2) {
      return parent;
    }
    Colleagues group = new Colleagues(a, employer);
    Integer known = colleagues.get(group);
    if (known == null) {
      known = nodes++;
      colleagues.put(group, known);
      arc(parent, known, 1, -1);
    }
    return known;
  }

  private void arc(int from, int to, int most, int ofPair) {
    tail[arcs] = from;
    head[arcs] = to;
    capacity[arcs] = most;
    pair[arcs] = ofPair;
    arcs++;
  }

  int source() {
    return 0;
  }

  int sink() {
    return 1;
  }

  int application(int a) {
    return 2 + a;
  }

  int expert(int e) {
    return 2 + problem.applications() + e;
  }

  /// The node for what an application takes below the floor; -1 when nothing can be.
  int belowOf(int a) {
    return below[a];
  }

  Map<Colleagues, Integer> colleagues() {
    return colleagues;
  }

  int nodes() {
    return nodes;
  }

  int arcs() {
    return arcs;
  }

  int tail(int arc) {
    return tail[arc];
  }

  int head(int arc) {
    return head[arc];
  }

  int capacity(int arc) {
    return capacity[arc];
  }

  /// The pair an arc stands for; -1 for none.
  int pair(int arc) {
    return pair[arc];
  }

  Problem problem() {
    return problem;
  }

  Strength strength(int ofPair) {
    return strengths[ofPair];
  }
}
