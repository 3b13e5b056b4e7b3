package kz.tereze.projections.ledger;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntToLongFunction;

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

  /// @param by 1 adds, -1 subtracts
  void put(int place, long units, int by) {
    upper[place] += by * (units >> Integer.SIZE);
    lower[place] += by * (units & LOWER);
  }

  /// The amounts of the first `count` rows, in one place.
  void putAll(int place, int[] rows, int count, IntToLongFunction amount, int by) {
    long up = 0;
    long low = 0;
    for (int i = 0; i < count; i++) {
      long units = amount.applyAsLong(rows[i]);
      up += units >> Integer.SIZE;
      low += units & LOWER;
    }
    upper[place] += by * up;
    lower[place] += by * low;
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
