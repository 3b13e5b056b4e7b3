package kz.tereze.infra.assignment;

import com.google.ortools.graph.MaxFlow;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;

/// OR-Tools' flows through a [Network].
final class Flows {

  private Flows() {}

  /// The most reviews that can be assigned.
  ///
  /// @return the flow on each arc
  static long[] most(Network network) {
    MaxFlow flow = new MaxFlow();
    for (int i = 0; i < network.arcs(); i++) {
      flow.addArcWithCapacity(network.tail(i), network.head(i), network.capacity(i));
    }
    MaxFlow.Status status = flow.solve(network.source(), network.sink());
    if (status != MaxFlow.Status.OPTIMAL) {
      throw new IllegalStateException("maximum flow: " + status);
    }
    long[] flows = new long[network.arcs()];
    for (int i = 0; i < flows.length; i++) {
      flows[i] = flow.getFlow(i);
    }
    return flows;
  }

  /// All wanted reviews, worth the most.
  ///
  /// @param weights of the pairs
  /// @return the flow on each arc
  /// @throws IllegalStateException when not all wanted reviews can be assigned
  static long[] best(Network network, long[] weights) {
    MinCostFlow flow = new MinCostFlow();
    for (int i = 0; i < network.arcs(); i++) {
      int pair = network.pair(i);
      flow.addArcWithCapacityAndUnitCost(
          network.tail(i), network.head(i), network.capacity(i), pair < 0 ? 0 : -weights[pair]);
    }
    int wanted = network.problem().wanted();
    flow.setNodeSupply(network.source(), wanted);
    flow.setNodeSupply(network.sink(), -wanted);
    MinCostFlowBase.Status status = flow.solve();
    if (status != MinCostFlowBase.Status.OPTIMAL) {
      throw new IllegalStateException("minimum cost flow: " + status);
    }
    long[] flows = new long[network.arcs()];
    for (int i = 0; i < flows.length; i++) {
      flows[i] = flow.getFlow(i);
    }
    return flows;
  }
}
