package kz.tereze.projections.ledger;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.tereze.projections.search.WordIndex;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/// All awards in memory, a column for each thing the register is searched by, so that one pass
/// over a million of them answers a whole page. Guarded by whoever keeps it.
final class AwardTable {

  private static final int FIRST = 64;

  private final Map<String, Integer> rows = new HashMap<>();
  private final Map<Facet, FacetColumn> columns = new EnumMap<>(Facet.class);
  private final WordIndex words = new WordIndex();
  private String[] numbers = new String[FIRST];
  private int[] days = new int[FIRST];
  private long[] amounts = new long[FIRST];
  private long[] paid = new long[FIRST];
  private int[] wordHashes = new int[FIRST];
  private int size;

  AwardTable() {
    for (Facet facet : Facet.values()) {
      columns.put(facet, new FacetColumn());
    }
  }

  /// Adds an award, or replaces what was known of it.
  void put(IndexedAward award) {
    Integer known = rows.get(award.number());
    int row = known == null ? size++ : known;
    grow(row);
    numbers[row] = award.number();
    days[row] = Math.toIntExact(award.decidedOn().toEpochDay());
    amounts[row] = award.amount();
    paid[row] = award.paid();
    columns.forEach((facet, column) -> column.put(row, award.values().get(facet)));
    int hash = award.words().hashCode();
    if (known == null) {
      rows.put(award.number(), row);
    } else if (hash != wordHashes[row]) {
      words.remove(row);
    }
    if (known == null || hash != wordHashes[row]) {
      words.add(row, award.words());
      wordHashes[row] = hash;
    }
  }

  private void grow(int row) {
    if (row >= numbers.length) {
      int more = numbers.length * 2;
      numbers = Arrays.copyOf(numbers, more);
      days = Arrays.copyOf(days, more);
      amounts = Arrays.copyOf(amounts, more);
      paid = Arrays.copyOf(paid, more);
      wordHashes = Arrays.copyOf(wordHashes, more);
    }
  }

  /// All rows there are.
  RoaringBitmap all() {
    return RoaringBitmap.bitmapOfRange(0, size);
  }

  /// Those of the rows whose amounts lie between two, which count themselves.
  RoaringBitmap between(long least, long most, RoaringBitmap rows) {
    long[] bits = new long[(size + Long.SIZE - 1) / Long.SIZE];
    Portions.each(
        rows,
        (portion, many) -> {
          for (int i = 0; i < many; i++) {
            int row = portion[i];
            long amount = amounts[row];
            // A shift takes its distance modulo 64.
            bits[row / Long.SIZE] |= (amount >= least & amount <= most ? 1L : 0L) << row;
          }
        });
    return BitSetUtil.bitmapOf(bits);
  }

  /// The rows whose words are asked for; null when no words are.
  @Nullable RoaringBitmap found(String question) {
    return words.find(question);
  }

  Optional<String> nearTo(String question) {
    return words.nearTo(question);
  }

  FacetColumn column(Facet facet) {
    FacetColumn column = columns.get(facet);
    if (column == null) {
      throw new IllegalStateException("no column for " + facet);
    }
    return column;
  }

  String number(int row) {
    return numbers[row];
  }

  /// Counted from 1970.
  int day(int row) {
    return days[row];
  }

  long amount(int row) {
    return amounts[row];
  }

  long paid(int row) {
    return paid[row];
  }

  /// Which of two rows comes first in an order: negative for the former.
  int compare(AllocationSort sort, int one, int other) {
    return switch (sort) {
      case NEWEST -> byDay(other, one);
      case OLDEST -> byDay(one, other);
      case LARGEST -> bySum(one, other, -1);
      case SMALLEST -> bySum(one, other, 1);
    };
  }

  private int byDay(int one, int other) {
    int order = Integer.compare(days[one], days[other]);
    return order == 0 ? numbers[one].compareTo(numbers[other]) : order;
  }

  private int bySum(int one, int other, int direction) {
    int order = byCurrency(one, other);
    if (order == 0) {
      order = direction * Long.compare(amounts[one], amounts[other]);
    }
    return order == 0 ? numbers[one].compareTo(numbers[other]) : order;
  }

  private int byCurrency(int one, int other) {
    FacetColumn currency = column(Facet.CURRENCY);
    if (currency.code(one) == currency.code(other)) {
      return 0;
    }
    String first = currency.value(currency.code(one));
    String second = currency.value(currency.code(other));
    int tenge = Boolean.compare(!first.equals(Sum.TENGE), !second.equals(Sum.TENGE));
    return tenge == 0 ? first.compareTo(second) : tenge;
  }
}
