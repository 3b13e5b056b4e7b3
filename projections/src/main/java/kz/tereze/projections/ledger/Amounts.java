package kz.tereze.projections.ledger;

import java.math.BigInteger;

/// A running sum of minor units that never overflows.
final class Amounts {

  private long small;
  private BigInteger rest = BigInteger.ZERO;

  void add(long units) {
    long sum = small + units;
    // Overflow: both have one sign and the sum has the other.
    if (((small ^ sum) & (units ^ sum)) < 0) {
      rest = rest.add(BigInteger.valueOf(small));
      small = units;
    } else {
      small = sum;
    }
  }

  BigInteger units() {
    return rest.add(BigInteger.valueOf(small));
  }
}
