package kz.tereze.projections.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Sums kept in halves are those of whole numbers, and stand in the same order.
class AmountsTest {

  private static final int PLACES = 20;

  private final Random dice = new Random(5);
  private final Amounts amounts = new Amounts(PLACES);
  private final BigInteger[] expected = new BigInteger[PLACES];

  @Test
  void sums_and_their_order_are_exact_however_large() {
    Arrays.fill(expected, BigInteger.ZERO);
    for (int round = 0; round < 500; round++) {
      int place = dice.nextInt(PLACES);
      long units = dice.nextLong() >> dice.nextInt(Long.SIZE);
      amounts.add(place, units);
      expected[place] = expected[place].add(BigInteger.valueOf(units));

      assertThat(amounts.units(place)).isEqualTo(expected[place]);
      assertThat(IntStream.range(0, PLACES))
          .allSatisfy(
              other ->
                  assertThat(Integer.signum(amounts.compare(place, other)))
                      .isEqualTo(expected[place].compareTo(expected[other])));
    }
  }

  @Test
  void halves_that_carry_are_compared_with_what_they_carry() {
    long half = 3L << 30;
    amounts.add(0, half);
    amounts.add(0, half);
    amounts.add(1, 1L << 32);

    assertThat(amounts.compare(0, 1)).isPositive();
    assertThat(amounts.compare(1, 0)).isNegative();
  }
}
