package kz.tereze.projections.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Collects awards by the values of one or more parts.
final class Groups {

  /// A chart that shows more shows nothing; whoever needs all rows downloads them.
  private static final int MOST = 1_000;

  /// So many combinations of values have a place of their own; the others are looked up.
  private static final int MOST_AT_HAND = 1 << 16;

  private final AwardTable table;
  private final FacetColumn[] columns;
  private final @Nullable Tally[] tallies;
  private final Map<Long, Tally> further = new HashMap<>();

  Groups(AwardTable table, Facet... by) {
    this.table = table;
    this.columns = Arrays.stream(by).map(table::column).toArray(FacetColumn[]::new);
    long most = 1;
    for (FacetColumn column : columns) {
      most = Math.multiplyExact(most, (long) column.codes());
    }
    this.tallies = new @Nullable Tally[Math.toIntExact(Math.min(most, MOST_AT_HAND))];
  }

  private static final class Tally {
    private long awards;
    private final Amounts awarded = new Amounts();
    private final Amounts paid = new Amounts();
  }

  /// The first `count` rows of a portion.
  void add(int[] rows, int count) {
    for (int i = 0; i < count; i++) {
      add(rows[i]);
    }
  }

  private void add(int row) {
    long key = 0;
    for (FacetColumn column : columns) {
      key = key * column.codes() + column.code(row);
    }
    Tally tally = tally(key);
    tally.awards++;
    tally.awarded.add(table.amount(row));
    tally.paid.add(table.paid(row));
  }

  private Tally tally(long key) {
    if (key >= tallies.length) {
      return further.computeIfAbsent(key, k -> new Tally());
    }
    int place = (int) key;
    Tally known = tallies[place];
    if (known == null) {
      known = new Tally();
      tallies[place] = known;
    }
    return known;
  }

  /// By what was awarded, the most first.
  List<Group> all(String currency) {
    List<Group> groups = new ArrayList<>();
    for (int key = 0; key < tallies.length; key++) {
      Tally tally = tallies[key];
      if (tally != null) {
        groups.add(group(key, tally, currency));
      }
    }
    further.forEach((key, tally) -> groups.add(group(key, tally, currency)));
    groups.sort(
        Comparator.comparing((Group group) -> group.awarded().minorUnits())
            .reversed()
            .thenComparing(group -> group.values().toString()));
    return List.copyOf(groups.subList(0, Math.min(MOST, groups.size())));
  }

  private Group group(long key, Tally tally, String currency) {
    return new Group(
        values(key),
        tally.awards,
        new Sum(currency, tally.awarded.units()),
        new Sum(currency, tally.paid.units()));
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
