package kz.tereze.web.ledger;

import java.math.BigInteger;
import java.util.function.Function;
import kz.tereze.projections.ledger.AllocationRow;
import kz.tereze.projections.ledger.Sum;
import kz.tereze.projections.past.PastRegister;

/// What all listed changes come to, in tenge.
///
/// @param added awards that were not there before
public record DifferenceSums(long added, long changed, Sum awarded, Sum paid) {

  static DifferenceSums of(PastRegister.Difference difference) {
    long added = difference.changes().stream().filter(change -> change.before() == null).count();
    return new DifferenceSums(
        added,
        difference.changes().size() - added,
        grown(difference, AllocationRow::awarded),
        grown(difference, AllocationRow::paid));
  }

  private static Sum grown(PastRegister.Difference difference, Function<AllocationRow, Sum> of) {
    BigInteger sum = BigInteger.ZERO;
    for (PastRegister.Change change : difference.changes()) {
      AllocationRow before = change.before();
      Sum after = of.apply(change.after());
      if (after.currency().equals(Sum.TENGE)) {
        sum = sum.add(after.minorUnits());
        sum = before == null ? sum : sum.subtract(of.apply(before).minorUnits());
      }
    }
    return new Sum(Sum.TENGE, sum);
  }
}
