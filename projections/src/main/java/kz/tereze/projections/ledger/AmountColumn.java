package kz.tereze.projections.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/// The amounts of all awards, and for each size of an amount the rows that have one of it. Who asks
/// for amounts between two gets whole sizes; only rows of the first and the last are looked into.
final class AmountColumn {

  private static final int FIRST = 64;

  /// So many binary digits tell one size from the next: a size spans a sixteenth of its amounts.
  private static final int DIGITS = 4;

  private static final int SMALL = 1 << DIGITS;

  private final NavigableMap<Integer, RoaringBitmap> sizes = new TreeMap<>();
  private long[] amounts = new long[FIRST];
  private int rows;

  void put(int row, long amount) {
    if (row >= amounts.length) {
      amounts = Arrays.copyOf(amounts, Math.max(row + 1, amounts.length * 2));
    }
    if (row < rows) {
      ofSize(size(amounts[row])).remove(row);
    }
    rows = Math.max(rows, row + 1);
    amounts[row] = amount;
    ofSize(size(amount)).add(row);
  }

  private RoaringBitmap ofSize(int size) {
    return sizes.computeIfAbsent(size, key -> new RoaringBitmap());
  }

  /// Never less for a larger amount.
  private static int size(long amount) {
    if (amount < SMALL) {
      return (int) Math.max(0, amount);
    }
    int length = Long.SIZE - 1 - Long.numberOfLeadingZeros(amount);
    return (length << DIGITS) + (int) (amount >> (length - DIGITS)) % SMALL;
  }

  long get(int row) {
    return amounts[row];
  }

  /// Those of the rows whose amounts lie between two, which count themselves. Whichever is less is
  /// put together: the rows within, or those without.
  RoaringBitmap between(long least, long most, RoaringBitmap among) {
    int first = size(least);
    int last = size(most);
    Collection<RoaringBitmap> within =
        first > last ? List.of() : sizes.subMap(first, true, last, true).values();
    RoaringBitmap missed = missed(first, last, least, most);
    if (count(within) <= rows / 2) {
      return RoaringBitmap.andNot(
          RoaringBitmap.and(among, FastAggregation.or(within.iterator())), missed);
    }
    List<RoaringBitmap> without = new ArrayList<>(sizes.headMap(first, false).values());
    without.addAll(sizes.tailMap(last, false).values());
    without.add(missed);
    return RoaringBitmap.andNot(among, FastAggregation.or(without.iterator()));
  }

  private static long count(Collection<RoaringBitmap> many) {
    return many.stream().mapToLong(RoaringBitmap::getLongCardinality).sum();
  }

  /// The rows of the two sizes at the ends whose amounts do not lie between.
  private RoaringBitmap missed(int first, int last, long least, long most) {
    RoaringBitmap missed = new RoaringBitmap();
    IntStream.of(first, last)
        .mapToObj(sizes::get)
        .filter(Objects::nonNull)
        .forEach(
            rows ->
                rows.forEach(
                    (int row) -> {
                      if (amounts[row] < least || amounts[row] > most) {
                        missed.add(row);
                      }
                    }));
    return missed;
  }
}
