package kz.tereze.web.ledger;

import java.math.BigInteger;
import kz.tereze.api.Tiyn;

/// Three parts of a bar a thousand units long.
public record Bar(int first, int second, int third) {

  private static final int LENGTH = 1_000;

  public static Bar of(Tiyn first, Tiyn second, Tiyn third) {
    BigInteger whole =
        BigInteger.valueOf(first.amount())
            .add(BigInteger.valueOf(second.amount()))
            .add(BigInteger.valueOf(third.amount()));
    if (whole.signum() == 0) {
      return new Bar(0, 0, 0);
    }
    int one = share(first, whole);
    int two = share(second, whole);
    return new Bar(one, two, LENGTH - one - two);
  }

  private static int share(Tiyn part, BigInteger whole) {
    return BigInteger.valueOf(part.amount())
        .multiply(BigInteger.valueOf(LENGTH))
        .divide(whole)
        .intValueExact();
  }
}
