package kz.tereze.web.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import kz.tereze.projections.ledger.Group;
import kz.tereze.projections.ledger.Sum;

/// How much of the money goes to how few.
///
/// @param largest the share of all that the 1, 5 and 10 largest recipients got, in tenths of a
///     per cent
public record Concentration(Sum all, List<Share> largest) {

  private static final List<Integer> FIRST = List.of(1, 5, 10);
  private static final BigDecimal TENTHS_OF_PERCENT = BigDecimal.valueOf(1_000);

  public record Share(int recipients, Sum awarded, int tenthsOfPercent) {
    public BigDecimal percent() {
      return BigDecimal.valueOf(tenthsOfPercent, 1);
    }
  }

  /// @param recipients the largest first
  static Concentration of(Sum all, List<Group> recipients) {
    return new Concentration(all, FIRST.stream().map(n -> share(all, recipients, n)).toList());
  }

  private static Share share(Sum all, List<Group> recipients, int first) {
    BigInteger units =
        recipients.stream()
            .limit(first)
            .map(group -> group.awarded().minorUnits())
            .reduce(BigInteger.ZERO, BigInteger::add);
    int tenths =
        all.minorUnits().signum() == 0
            ? 0
            : new BigDecimal(units)
                .multiply(TENTHS_OF_PERCENT)
                .divide(new BigDecimal(all.minorUnits()), 0, RoundingMode.HALF_UP)
                .intValueExact();
    return new Share(first, new Sum(all.currency(), units), tenths);
  }
}
