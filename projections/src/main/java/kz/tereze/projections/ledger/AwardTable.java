package kz.tereze.projections.ledger;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.tereze.projections.search.WordIndex;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// All awards in memory, a column for each thing the register is searched by, so that one pass
/// over a million of them answers a whole page. Guarded by whoever keeps it.
final class AwardTable {

  private static final int FIRST = 64;

  /// Numbers in the order of their rows, many in one array of bytes.
  private final BytesRefHash numbers = new BytesRefHash();

  private final Map<Facet, FacetColumn> columns = new EnumMap<>(Facet.class);
  private final WordIndex words = new WordIndex();
  private final Map<Whole, Groups> wholes = new ConcurrentHashMap<>();
  private final AmountColumn amounts = new AmountColumn();
  private int[] days = new int[FIRST];
  private long[] paid = new long[FIRST];
  private int[] wordHashes = new int[FIRST];
  private int size;

  AwardTable() {
    for (Facet facet : Facet.values()) {
      columns.put(facet, new FacetColumn());
    }
  }

  /// What all awards of a currency are grouped by.
  private record Whole(String currency, List<Facet> by) {}

  /// Adds awards, or replaces what was known of them.
  void put(Collection<IndexedAward> awards) {
    RoaringBitmap reworded = reworded(awards);
    if (!reworded.isEmpty()) {
      words.remove(reworded);
    }
    awards.forEach(this::write);
  }

  /// Those that are known by other words: an organisation that takes another name changes those of
  /// all its awards.
  private RoaringBitmap reworded(Collection<IndexedAward> awards) {
    RoaringBitmap rows = new RoaringBitmap();
    for (IndexedAward award : awards) {
      int row = numbers.find(new BytesRef(award.number()));
      if (row >= 0 && wordHashes[row] != award.words().hashCode()) {
        rows.add(row);
      }
    }
    return rows;
  }

  /// Adds an award that is not there yet.
  void add(IndexedAward award) {
    write(award);
  }

  private void write(IndexedAward award) {
    wholes.clear();
    int added = numbers.add(new BytesRef(award.number()));
    boolean known = added < 0;
    int row = known ? -added - 1 : added;
    size = numbers.size();
    grow(row);
    days[row] = Math.toIntExact(award.decidedOn().toEpochDay());
    amounts.put(row, award.amount());
    paid[row] = award.paid();
    columns.forEach((facet, column) -> column.put(row, award.values().get(facet)));
    int hash = award.words().hashCode();
    if (!known || hash != wordHashes[row]) {
      words.add(row, award.words());
      wordHashes[row] = hash;
    }
  }

  private void grow(int row) {
    if (row >= days.length) {
      int more = days.length * 2;
      days = Arrays.copyOf(days, more);
      paid = Arrays.copyOf(paid, more);
      wordHashes = Arrays.copyOf(wordHashes, more);
    }
  }

  /// All rows there are.
  RoaringBitmap all() {
    return RoaringBitmap.bitmapOfRange(0, size);
  }

  int size() {
    return size;
  }

  /// Some rows of one currency by the values of some parts. Of most rows those left out are taken
  /// from the sums of all, which are kept until an award changes.
  Groups groups(RoaringBitmap some, String currency, Facet... by) {
    RoaringBitmap all = column(Facet.CURRENCY).rowsOfAny(Set.of(currency));
    RoaringBitmap wanted = RoaringBitmap.and(some, all);
    Groups groups = new Groups(this, by);
    if (groups.isAtHand() && wanted.getCardinality() > all.getCardinality() / 2) {
      Groups whole =
          wholes.computeIfAbsent(
              new Whole(currency, List.of(by)),
              key -> {
                Portions.each(all, groups::add);
                return groups;
              });
      return whole.without(RoaringBitmap.andNot(all, wanted));
    }
    Portions.each(wanted, groups::add);
    return groups;
  }

  /// Those of the rows whose amounts lie between two, which count themselves.
  RoaringBitmap between(long least, long most, RoaringBitmap rows) {
    return amounts.between(least, most, rows);
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
    return bytes(row).utf8ToString();
  }

  private BytesRef bytes(int row) {
    return numbers.get(row, new BytesRef());
  }

  /// The first and the last day of some rows, counted from 1970.
  record Days(int first, int last) {}

  /// @param rows one at least
  Days days(RoaringBitmap rows) {
    int[] ends = {Integer.MAX_VALUE, Integer.MIN_VALUE};
    Portions.each(
        rows,
        (portion, many) -> {
          for (int i = 0; i < many; i++) {
            int day = days[portion[i]];
            ends[0] = Math.min(ends[0], day);
            ends[1] = Math.max(ends[1], day);
          }
        });
    return new Days(ends[0], ends[1]);
  }

  long amount(int row) {
    return amounts.get(row);
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
    return order == 0 ? bytes(one).compareTo(bytes(other)) : order;
  }

  private int bySum(int one, int other, int direction) {
    int order = byCurrency(one, other);
    if (order == 0) {
      order = direction * Long.compare(amounts.get(one), amounts.get(other));
    }
    return order == 0 ? bytes(one).compareTo(bytes(other)) : order;
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
