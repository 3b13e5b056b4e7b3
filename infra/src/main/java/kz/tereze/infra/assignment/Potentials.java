package kz.tereze.infra.assignment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import kz.tereze.projections.assignment.Prices;
import kz.tereze.projections.assignment.Prices.Colleagues;
import kz.tereze.projections.assignment.Problem;

/// Reads prices off a best flow: lengths of shortest paths between the sink and every node in what
/// the flow leaves of the network. Since the flow is the best, no circle there is worth anything,
/// and the paths exist. Paths from the sink give every application its highest possible price,
/// paths to it the lowest.
final class Potentials {

  private static final long FAR = Long.MAX_VALUE / 4;

  private final Network network;
  private final long[] flows;
  private final long[] weights;
  private final boolean isFromSink;
  private final long[] length;

  private Potentials(Network network, long[] flows, long[] weights, boolean isFromSink) {
    this.network = network;
    this.flows = flows;
    this.weights = weights;
    this.isFromSink = isFromSink;
    this.length = new long[network.nodes()];
  }

  static Potentials highest(Network network, long[] flows, long[] weights) {
    return new Potentials(network, flows, weights, true);
  }

  static Potentials lowest(Network network, long[] flows, long[] weights) {
    return new Potentials(network, flows, weights, false);
  }

  Prices prices() {
    shorten();
    Problem problem = network.problem();
    long sink = length[network.sink()];
    long[] application = new long[problem.applications()];
    long[] below = new long[problem.applications()];
    for (int a = 0; a < application.length; a++) {
      long here = length[network.application(a)];
      application[a] = here - sink;
      int node = network.belowOf(a);
      below[a] = node < 0 ? 0 : Math.max(0, length[node] - here);
    }
    long[] expert = new long[problem.experts()];
    for (int e = 0; e < expert.length; e++) {
      expert[e] = Math.max(0, sink - length[network.expert(e)]);
    }
    return new Prices(application, below, expert, groups());
  }

  /// Every group's node is reached by one arc, and its price is the step along it.
  private Map<Colleagues, Long> groups() {
    Map<Integer, Colleagues> groups = new HashMap<>();
    network.colleagues().forEach((group, node) -> groups.put(node, group));
    Map<Colleagues, Long> prices = new HashMap<>();
    for (int i = 0; i < network.arcs(); i++) {
      Colleagues group = groups.get(network.head(i));
      long price = length[network.head(i)] - length[network.tail(i)];
      if (group != null && price > 0) {
        prices.put(group, price);
      }
    }
    return prices;
  }

  private void shorten() {
    Residual residual = new Residual();
    int nodes = network.nodes();
    Arrays.fill(length, FAR);
    length[network.sink()] = 0;
    int[] queue = new int[nodes + 1];
    boolean[] waits = new boolean[nodes];
    queue[0] = network.sink();
    int first = 0;
    int end = 1;
    while (first != end) {
      int node = queue[first];
      first = first + 1 == queue.length ? 0 : first + 1;
      waits[node] = false;
      for (int i = residual.from[node]; i < residual.from[node + 1]; i++) {
        int next = residual.to[i];
        long candidate = length[node] + residual.cost[i];
        if (candidate < length[next]) {
          length[next] = candidate;
          if (!waits[next]) {
            waits[next] = true;
            queue[end] = next;
            end = end + 1 == queue.length ? 0 : end + 1;
          }
        }
      }
    }
    if (!isFromSink) {
      // A path to the sink is one from it in the mirrored network.
      Arrays.setAll(length, node -> -length[node]);
    }
  }

  /// What of the network a flow leaves to be used: forwards where there is room, backwards where
  /// something flows.
  private final class Residual {

    private final int[] from = new int[network.nodes() + 1];
    private final int[] to;
    private final long[] cost;

    Residual() {
      for (int i = 0; i < network.arcs(); i++) {
        if (leadsOn(i)) {
          from[network.tail(i) + 1]++;
        }
        if (leadsBack(i)) {
          from[network.head(i) + 1]++;
        }
      }
      for (int node = 0; node < network.nodes(); node++) {
        from[node + 1] += from[node];
      }
      to = new int[from[network.nodes()]];
      cost = new long[to.length];
      int[] next = Arrays.copyOf(from, network.nodes());
      for (int i = 0; i < network.arcs(); i++) {
        int pair = network.pair(i);
        long arc = pair < 0 ? 0 : -weights[pair];
        if (leadsOn(i)) {
          put(next[network.tail(i)]++, network.head(i), isFromSink ? arc : -arc);
        }
        if (leadsBack(i)) {
          put(next[network.head(i)]++, network.tail(i), isFromSink ? -arc : arc);
        }
      }
    }

    /// Where there is room, things flow on; in the mirrored network, where something flows.
    private boolean leadsOn(int arc) {
      return isFromSink ? flows[arc] < network.capacity(arc) : flows[arc] > 0;
    }

    private boolean leadsBack(int arc) {
      return isFromSink ? flows[arc] > 0 : flows[arc] < network.capacity(arc);
    }

    private void put(int place, int node, long arc) {
      to[place] = node;
      cost[place] = arc;
    }
  }
}
