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
      int by = dice.nextBoolean() ? 1 : -1;
      amounts.put(place, units, by);
      expected[place] =
          expected[place].add(BigInteger.valueOf(units).multiply(BigInteger.valueOf(by)));

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
    amounts.putAll(0, new int[] {7, 8}, 2, row -> half, 1);
    amounts.put(1, 1L << 32, 1);

    assertThat(amounts.compare(0, 1)).isPositive();
    assertThat(amounts.compare(1, 0)).isNegative();
  }
}
