package kz.tereze.projections.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

/// Amounts between two are those a look at each would find, however large they are.
class AmountColumnTest {

  private static final int ROWS = 2_000;

  private final Random dice = new Random(11);
  private final long[] amounts = new long[ROWS];
  private final AmountColumn column = new AmountColumn();

  @Test
  void any_two_bounds_find_the_amounts_that_lie_between() {
    for (int row = 0; row < ROWS; row++) {
      put(row);
    }
    for (int i = 0; i < 3_000; i++) {
      put(dice.nextInt(ROWS));
      long least = dice.nextBoolean() ? amount() : amounts[dice.nextInt(ROWS)];
      long most = dice.nextBoolean() ? amount() : Long.MAX_VALUE;
      RoaringBitmap among = among();

      assertThat(column.between(least, most, among))
          .as("from %d to %d", least, most)
          .isEqualTo(
              RoaringBitmap.bitmapOf(
                  IntStream.range(0, ROWS)
                      .filter(among::contains)
                      .filter(row -> amounts[row] >= least && amounts[row] <= most)
                      .toArray()));
    }
  }

  private void put(int row) {
    amounts[row] = amount();
    column.put(row, amounts[row]);
  }

  /// Of any length in binary digits, now and then nothing or less.
  private long amount() {
    long amount = dice.nextLong() >>> (1 + dice.nextInt(Long.SIZE - 1));
    return dice.nextInt(20) == 0 ? -amount : amount;
  }

  private RoaringBitmap among() {
    int first = dice.nextInt(ROWS);
    return RoaringBitmap.bitmapOfRange(first, first + 1 + dice.nextInt(ROWS - first));
  }
}
