package kz.tereze.api.council;

import kz.tereze.api.Policy;

/// A share counted in whole votes. `2/3 of 4` needs 3: nothing is ever rounded down.
///
/// @param legalReference the act the numbers come from
public record Fraction(int numerator, int denominator, String legalReference) {

  public Fraction {
    if (numerator <= 0 || denominator < numerator) {
      throw new IllegalArgumentException("not a share: " + numerator + "/" + denominator);
    }
  }

  public static Fraction of(Policy.Dated numerator, Policy.Dated denominator) {
    return new Fraction(numerator.value(), denominator.value(), numerator.reference());
  }

  /// Whether so many of so many reach the share: `part / whole >= numerator / denominator`.
  public boolean isReachedBy(int part, int whole) {
    return (long) part * denominator >= (long) whole * numerator;
  }
}
