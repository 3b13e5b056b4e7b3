package kz.tereze.projections.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntBinaryOperator;

/// Keeps the first of many rows or places in an order, without ever sorting the others.
final class Foremost {

  private final int wanted;
  private final IntBinaryOperator order;
  private final Comparator<Integer> comparator;
  private final PriorityQueue<Integer> kept;
  private int last;

  /// @param order negative when its first comes before its second
  Foremost(int wanted, IntBinaryOperator order) {
    this.wanted = wanted;
    this.order = order;
    this.comparator = order::applyAsInt;
    this.kept = new PriorityQueue<>(Math.max(1, wanted), comparator.reversed());
  }

  /// Only what is kept becomes an object; most are compared with the last of these and let go.
  void offer(int place) {
    if (kept.size() < wanted) {
      kept.add(place);
      last = kept.element();
    } else if (wanted > 0 && order.applyAsInt(place, last) < 0) {
      kept.remove();
      kept.add(place);
      last = kept.element();
    }
  }

  List<Integer> inOrder() {
    return kept.stream().sorted(comparator).toList();
  }
}
