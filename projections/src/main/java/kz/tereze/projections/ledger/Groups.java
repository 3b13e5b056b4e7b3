package kz.tereze.projections.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Collects awards by the values of one or more parts.
final class Groups {

  /// A chart that shows more shows nothing; whoever needs all rows downloads them.
  private static final int MOST = 1_000;

  private final AwardTable table;
  private final FacetColumn[] columns;
  private final Map<Long, Tally> tallies = new HashMap<>();

  Groups(AwardTable table, Facet... by) {
    this.table = table;
    this.columns = Arrays.stream(by).map(table::column).toArray(FacetColumn[]::new);
  }

  private static final class Tally {
    private long awards;
    private final Amounts awarded = new Amounts();
    private final Amounts paid = new Amounts();
  }

  void add(int row) {
    long key = 0;
    for (FacetColumn column : columns) {
      key = key * column.codes() + column.code(row);
    }
    Tally tally = tallies.computeIfAbsent(key, k -> new Tally());
    tally.awards++;
    tally.awarded.add(table.amount(row));
    tally.paid.add(table.paid(row));
  }

  /// By what was awarded, the most first.
  List<Group> all(String currency) {
    List<Group> groups = new ArrayList<>();
    tallies.forEach(
        (key, tally) ->
            groups.add(
                new Group(
                    values(key),
                    tally.awards,
                    new Sum(currency, tally.awarded.units()),
                    new Sum(currency, tally.paid.units()))));
    groups.sort(
        Comparator.comparing((Group group) -> group.awarded().minorUnits())
            .reversed()
            .thenComparing(group -> group.values().toString()));
    return List.copyOf(groups.subList(0, Math.min(MOST, groups.size())));
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
