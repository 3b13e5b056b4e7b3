package kz.tereze.projections.ledger;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.roaringbitmap.RoaringBitmap;

/// Collects awards by the values of some parts; all in one place when there are none.
final class Groups {

  /// A chart that shows more shows nothing; whoever needs all rows downloads them.
  private static final int MOST = 1_000;

  /// So many combinations of values have a place of their own; the others are looked up.
  private static final int MOST_AT_HAND = 1 << 16;

  private final AwardTable table;
  private final FacetColumn[] columns;
  private final boolean atHand;
  private final Map<Long, Integer> known = new HashMap<>();
  private final int[] places = new int[Portions.ROWS];
  private long[] keys;
  private int[] awards;
  private final Amounts awarded;
  private final Amounts paid;

  /// Takes up what groups that have a place of their own have collected.
  private Groups(Groups others) {
    this.table = others.table;
    this.columns = others.columns;
    this.atHand = true;
    this.keys = others.keys;
    this.awards = others.awards.clone();
    this.awarded = others.awarded.copy();
    this.paid = others.paid.copy();
  }

  Groups(AwardTable table, Facet... by) {
    this.table = table;
    this.columns = Arrays.stream(by).map(table::column).toArray(FacetColumn[]::new);
    long most = 1;
    for (FacetColumn column : columns) {
      most = Math.multiplyExact(most, (long) column.codes());
    }
    this.atHand = most <= MOST_AT_HAND;
    int room = (int) Math.min(most, MOST_AT_HAND);
    this.keys = LongStream.range(0, room).toArray();
    this.awards = new int[room];
    this.awarded = new Amounts(room);
    this.paid = new Amounts(room);
  }

  /// What is left of them without some of their rows; only when each has a place of its own.
  Groups without(RoaringBitmap rows) {
    Groups left = new Groups(this);
    Portions.each(rows, left::subtract);
    return left;
  }

  /// Each combination of values has a place of its own, so that rows can be taken out again.
  boolean isAtHand() {
    return atHand;
  }

  /// The first `count` rows of a portion.
  void add(int[] rows, int count) {
    put(rows, count, 1);
  }

  private void subtract(int[] rows, int count) {
    put(rows, count, -1);
  }

  private void put(int[] rows, int count, int by) {
    if (columns.length == 0) {
      awards[0] += by * count;
      awarded.putAll(0, rows, count, table::amount, by);
      paid.putAll(0, rows, count, table::paid, by);
      return;
    }
    int[] found = atHand ? atHand(rows, count) : lookedUp(rows, count);
    for (int i = 0; i < count; i++) {
      int place = found[i];
      awards[place] += by;
      awarded.put(place, table.amount(rows[i]), by);
      paid.put(place, table.paid(rows[i]), by);
    }
  }

  /// A combination of few values is the number of its own place.
  private int[] atHand(int[] rows, int count) {
    Arrays.fill(places, 0, count, 0);
    for (FacetColumn column : columns) {
      column.appendTo(places, rows, count);
    }
    return places;
  }

  private int[] lookedUp(int[] rows, int count) {
    for (int i = 0; i < count; i++) {
      long key = 0;
      for (FacetColumn column : columns) {
        key = key * column.codes() + column.code(rows[i]);
      }
      places[i] = place(key);
    }
    return places;
  }

  private int place(long key) {
    int place = known.computeIfAbsent(key, k -> known.size());
    if (place >= keys.length) {
      int more = keys.length * 2;
      keys = Arrays.copyOf(keys, more);
      awards = Arrays.copyOf(awards, more);
      awarded.grow(more);
      paid.grow(more);
    }
    keys[place] = key;
    return place;
  }

  /// By what was awarded, the most first.
  List<Group> all(String currency) {
    Foremost first =
        new Foremost(
            MOST,
            (one, other) -> {
              int order = awarded.compare(other, one);
              return order == 0 ? name(one).compareTo(name(other)) : order;
            });
    IntStream.range(0, awards.length).filter(place -> awards[place] > 0).forEach(first::offer);
    return first.inOrder().stream().map(place -> group(place, currency)).toList();
  }

  private String name(int place) {
    return values(keys[place]).toString();
  }

  private Group group(int place, String currency) {
    return new Group(
        values(keys[place]),
        awards[place],
        new Sum(currency, awarded.units(place)),
        new Sum(currency, paid.units(place)));
  }

  private List<String> values(long key) {
    String[] values = new String[columns.length];
    long rest = key;
    for (int i : IntStream.range(0, columns.length).map(i -> columns.length - 1 - i).toArray()) {
      values[i] = columns[i].value(Math.toIntExact(rest % columns[i].codes()));
      rest /= columns[i].codes();
    }
    return List.of(values);
  }
}
