package kz.tereze.projections.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.util.IntroSorter;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// One pass over the awards for one filter: what it finds, what that sums up to, and what each
/// other choice would find.
final class Selection {

  /// Parts with as many values as there are awards show only the most frequent ones.
  private static final int MOST_VALUES = 200;

  private final AwardTable table;
  private final AllocationFilter filter;
  private final List<Facet> asked;
  private final boolean[][] allowed;
  private final @Nullable RoaringBitmap words;
  private final @Nullable Integer amountsIn;

  Selection(AwardTable table, AllocationFilter filter) {
    this.table = table;
    this.filter = filter;
    this.asked = List.copyOf(filter.chosen().keySet());
    this.allowed =
        asked.stream()
            .map(facet -> table.column(facet).among(filter.of(facet)))
            .toArray(boolean[][]::new);
    this.words = table.found(filter.words());
    this.amountsIn = filter.least() == null && filter.most() == null ? null : currencyCode();
  }

  private int currencyCode() {
    boolean[] codes = table.column(Facet.CURRENCY).among(Set.of(filter.currency()));
    return IntStream.range(0, codes.length).filter(code -> codes[code]).findFirst().orElse(-1);
  }

  /// @param first numbers of the first rows in the filter's order
  record Outcome(Summary summary, Facets facets, List<String> first) {}

  Outcome outcome(int wanted) {
    Map<Facet, int[]> counts = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      counts.put(facet, new int[table.column(facet).codes()]);
    }
    Comparator<Integer> order = (one, other) -> table.compare(filter.sort(), one, other);
    PriorityQueue<Integer> first = new PriorityQueue<>(Math.max(1, wanted), order.reversed());
    SummingUp sums = new SummingUp(table);
    candidates()
        .forEach(
            row -> {
              int missed = missed(row);
              if (missed == NONE) {
                sums.add(row);
                counts.forEach((facet, count) -> count[table.column(facet).code(row)]++);
                keep(first, row, wanted);
              } else if (missed >= 0) {
                Facet only = asked.get(missed);
                int[] count = counts.get(only);
                if (count != null) {
                  count[table.column(only).code(row)]++;
                }
              }
            });
    List<String> numbers = first.stream().sorted(order).map(row -> table.number(row)).toList();
    return new Outcome(sums.summary(), facets(counts), numbers);
  }

  private void keep(PriorityQueue<Integer> first, int row, int wanted) {
    if (first.size() < wanted) {
      first.add(row);
    } else if (wanted > 0 && table.compare(filter.sort(), row, first.element()) < 0) {
      first.remove();
      first.add(row);
    }
  }

  /// Numbers of all rows, in the filter's order.
  List<String> numbers() {
    int[] rows = candidates().filter(row -> missed(row) == NONE).toArray();
    new ByOrder(rows).sort(0, rows.length);
    return new Numbers(rows);
  }

  /// The rows of one currency, counted and summed by the values of some parts.
  List<Group> groups(String currency, Facet... by) {
    Groups groups = new Groups(table, by);
    boolean[] wanted = table.column(Facet.CURRENCY).among(Set.of(currency));
    candidates()
        .filter(row -> missed(row) == NONE && wanted[table.column(Facet.CURRENCY).code(row)])
        .forEach(groups::add);
    return groups.all(currency);
  }

  /// From the newest to the oldest that came in, as most orders want the newest.
  private IntStream candidates() {
    if (words != null) {
      return words.stream().filter(this::isOfAmount);
    }
    int last = table.size() - 1;
    IntStream all =
        filter.sort() == AllocationSort.OLDEST
            ? IntStream.rangeClosed(0, last)
            : IntStream.rangeClosed(0, last).map(row -> last - row);
    return amountsIn == null ? all : all.filter(this::isOfAmount);
  }

  private boolean isOfAmount(int row) {
    if (amountsIn == null) {
      return true;
    }
    Long least = filter.least();
    Long most = filter.most();
    return table.column(Facet.CURRENCY).code(row) == amountsIn
        && (least == null || table.amount(row) >= least)
        && (most == null || table.amount(row) <= most);
  }

  private static final int NONE = -1;
  private static final int SEVERAL = -2;

  /// Which of the parts asked for does not hold: its place, NONE or SEVERAL.
  private int missed(int row) {
    int missed = NONE;
    for (int i = 0; i < allowed.length; i++) {
      if (!allowed[i][table.column(asked.get(i)).code(row)]) {
        if (missed != NONE) {
          return SEVERAL;
        }
        missed = i;
      }
    }
    return missed;
  }

  private Facets facets(Map<Facet, int[]> counts) {
    Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
    counts.forEach((facet, count) -> facets.put(facet, found(facet, count)));
    return new Facets(facets);
  }

  private List<FacetCount> found(Facet facet, int[] count) {
    List<FacetCount> found = new ArrayList<>();
    // Code 0 stands for awards that have no such value.
    for (int code = 1; code < count.length; code++) {
      if (count[code] > 0) {
        found.add(new FacetCount(table.column(facet).value(code), count[code]));
      }
    }
    Comparator<FacetCount> byValue = Comparator.comparing(FacetCount::value);
    Comparator<FacetCount> order =
        switch (facet) {
          case YEAR, CALL -> byValue.reversed();
          default -> Comparator.comparingLong(FacetCount::count).reversed().thenComparing(byValue);
        };
    return found.stream().sorted(order).limit(MOST_VALUES).toList();
  }

  /// Numbers looked up when they are read, so that a million of them take little room.
  private final class Numbers extends java.util.AbstractList<String> {
    private final int[] rows;

    Numbers(int[] rows) {
      this.rows = rows;
    }

    @Override
    public String get(int index) {
      return table.number(rows[index]);
    }

    @Override
    public int size() {
      return rows.length;
    }
  }

  private final class ByOrder extends IntroSorter {
    private final int[] rows;
    private int pivot;

    ByOrder(int[] rows) {
      this.rows = rows;
    }

    @Override
    protected void setPivot(int i) {
      pivot = rows[i];
    }

    @Override
    protected int comparePivot(int j) {
      return table.compare(filter.sort(), pivot, rows[j]);
    }

    @Override
    protected void swap(int i, int j) {
      int kept = rows[i];
      rows[i] = rows[j];
      rows[j] = kept;
    }
  }
}
