package kz.tereze.api;

/// An amount of money in tiyn; 100 tiyn are one tenge (KZT, ISO 4217 number 398). Every operation
/// is exact: an overflow throws [ArithmeticException] and never wraps.
public record Tiyn(long amount) implements Scalar, Comparable<Tiyn> {

  public static final Tiyn ZERO = new Tiyn(0);

  private static final int TIYN_IN_TENGE = 100;
  private static final int BASIS_POINTS_IN_WHOLE = 10_000;

  public static Tiyn ofTenge(long tenge) {
    return new Tiyn(Math.multiplyExact(tenge, TIYN_IN_TENGE));
  }

  public Tiyn plus(Tiyn other) {
    return new Tiyn(Math.addExact(amount, other.amount));
  }

  public Tiyn minus(Tiyn other) {
    return new Tiyn(Math.subtractExact(amount, other.amount));
  }

  /// A share in basis points (100 = 1 %), fractions of a tiyn dropped.
  public Tiyn share(int basisPoints) {
    long whole = Math.multiplyExact(amount / BASIS_POINTS_IN_WHOLE, basisPoints);
    long rest = amount % BASIS_POINTS_IN_WHOLE * basisPoints / BASIS_POINTS_IN_WHOLE;
    return new Tiyn(Math.addExact(whole, rest));
  }

  public boolean isPositive() {
    return amount > 0;
  }

  public boolean isNegative() {
    return amount < 0;
  }

  public boolean exceeds(Tiyn other) {
    return amount > other.amount;
  }

  @Override
  public int compareTo(Tiyn other) {
    return Long.compare(amount, other.amount);
  }
}
