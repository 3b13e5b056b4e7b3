package kz.tereze.projections.ledger;

import java.math.BigInteger;
import java.util.Arrays;

/// Running sums of minor units, one in each place, that never overflow: the upper and the lower
/// halves of the amounts are summed apart.
final class Amounts {

  private static final long LOWER = 0xFFFF_FFFFL;

  private long[] upper;
  private long[] lower;

  Amounts(int places) {
    upper = new long[places];
    lower = new long[places];
  }

  void add(int place, long units) {
    upper[place] += units >> Integer.SIZE;
    lower[place] += units & LOWER;
  }

  void subtract(int place, long units) {
    upper[place] -= units >> Integer.SIZE;
    lower[place] -= units & LOWER;
  }

  Amounts copy() {
    Amounts copy = new Amounts(0);
    copy.upper = upper.clone();
    copy.lower = lower.clone();
    return copy;
  }

  /// Makes room for more places.
  void grow(int places) {
    upper = Arrays.copyOf(upper, places);
    lower = Arrays.copyOf(lower, places);
  }

  /// Whether the sum in one place is less than, equal to or greater than that in another.
  int compare(int one, int other) {
    int order = Long.compare(carried(one), carried(other));
    return order == 0 ? Long.compare(lower[one] & LOWER, lower[other] & LOWER) : order;
  }

  private long carried(int place) {
    return upper[place] + (lower[place] >> Integer.SIZE);
  }

  BigInteger units(int place) {
    return BigInteger.valueOf(upper[place])
        .shiftLeft(Integer.SIZE)
        .add(BigInteger.valueOf(lower[place]));
  }
}
