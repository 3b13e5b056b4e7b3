package kz.tereze.web.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import kz.tereze.projections.ledger.Group;
import kz.tereze.projections.ledger.Sum;
import org.jspecify.annotations.Nullable;

/// Groups of awards as bars on one scale, and as the rows of a table.
///
/// @param currency of all sums
/// @param lines in the order in which they are shown
public record Chart(String currency, List<Line> lines) {

  private static final int LENGTH = 1_000;

  /// One group.
  ///
  /// @param label in words
  /// @param query `?…` of the rows behind it; null when nothing leads there
  /// @param awardedLength of a bar, of a thousand
  /// @param paidLength of a bar, of a thousand
  public record Line(
      String label,
      @Nullable String query,
      long awards,
      Sum awarded,
      Sum paid,
      int awardedLength,
      int paidLength) {

    /// Awarded and not paid yet.
    public Sum due() {
      return new Sum(
          awarded.currency(),
          awarded.minorUnits().subtract(paid.minorUnits()).max(BigInteger.ZERO));
    }
  }

  /// What makes a group's label and the rows behind it.
  public interface Labels {
    String label(Group group);

    @Nullable String query(Group group);
  }

  static Chart of(String currency, List<Group> groups, Labels labels) {
    BigInteger most =
        groups.stream()
            .map(group -> group.awarded().minorUnits().max(group.paid().minorUnits()))
            .reduce(BigInteger.ONE, BigInteger::max);
    return new Chart(
        currency,
        groups.stream()
            .map(
                group ->
                    new Line(
                        labels.label(group),
                        labels.query(group),
                        group.awards(),
                        group.awarded(),
                        group.paid(),
                        length(group.awarded(), most),
                        length(group.paid(), most)))
            .toList());
  }

  private static int length(Sum sum, BigInteger most) {
    return new BigDecimal(sum.minorUnits())
        .multiply(BigDecimal.valueOf(LENGTH))
        .divide(new BigDecimal(most), 0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }
}
