package kz.tereze.projections.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.util.IntroSorter;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.RoaringBitmap;

/// The awards of one filter: which they are, what that sums up to, and what each other choice would
/// find. Rows are found by laying the rows of words and values over each other; only what is found
/// is looked at.
final class Selection {

  /// Parts with as many values as there are awards show only the most frequent ones.
  private static final int MOST_VALUES = 200;

  private final AwardTable table;
  private final AllocationFilter filter;
  private final Map<Facet, RoaringBitmap> parts = new EnumMap<>(Facet.class);
  private final RoaringBitmap started;
  private final RoaringBitmap selected;

  Selection(AwardTable table, AllocationFilter filter) {
    this.table = table;
    this.filter = filter;
    filter
        .chosen()
        .forEach((facet, values) -> parts.put(facet, table.column(facet).rowsOfAny(values)));
    this.started = started();
    this.selected = allBut(null);
  }

  /// What words and amounts leave.
  private RoaringBitmap started() {
    RoaringBitmap words = table.found(filter.words());
    RoaringBitmap rows = words == null ? table.all() : words;
    Long least = filter.least();
    Long most = filter.most();
    if (least == null && most == null) {
      return rows;
    }
    RoaringBitmap currency = table.column(Facet.CURRENCY).rowsOfAny(Set.of(filter.currency()));
    return table.between(
        Objects.requireNonNullElse(least, Long.MIN_VALUE),
        Objects.requireNonNullElse(most, Long.MAX_VALUE),
        RoaringBitmap.and(rows, currency));
  }

  /// The rows for which all holds that is asked for, but for one part that may be as it is.
  private RoaringBitmap allBut(@Nullable Facet open) {
    RoaringBitmap rows = started;
    for (Map.Entry<Facet, RoaringBitmap> part : parts.entrySet()) {
      if (part.getKey() != open) {
        rows = RoaringBitmap.and(rows, part.getValue());
      }
    }
    return rows;
  }

  /// @param first numbers of the first rows in the filter's order
  record Outcome(Summary summary, Facets facets, List<String> first) {}

  Outcome outcome(int wanted) {
    ValueCounts counts = new ValueCounts(table, EnumSet.allOf(Facet.class), selected);
    return new Outcome(summary(counts.of(Facet.RECIPIENT)), facets(counts), first(wanted));
  }

  /// @param recipients how many rows each has
  private Summary summary(int[] recipients) {
    return new Summary(
        selected.getLongCardinality(),
        totals(),
        IntStream.range(FacetColumn.NOTHING + 1, recipients.length)
            .filter(code -> recipients[code] > 0)
            .count(),
        day(AllocationSort.OLDEST),
        day(AllocationSort.NEWEST));
  }

  /// Tenge first, then the currency with most awards.
  private List<CurrencyTotal> totals() {
    FacetColumn currencies = table.column(Facet.CURRENCY);
    return IntStream.range(1, currencies.codes())
        .mapToObj(currencies::value)
        .flatMap(currency -> groups(currency).stream())
        .map(group -> new CurrencyTotal(group.awards(), group.awarded(), group.paid()))
        .sorted(
            Comparator.comparing((CurrencyTotal total) -> !name(total).equals(Sum.TENGE))
                .thenComparing(CurrencyTotal::awards, Comparator.reverseOrder())
                .thenComparing(Selection::name))
        .toList();
  }

  private static String name(CurrencyTotal total) {
    return total.awarded().currency();
  }

  /// The day of the row that comes first.
  private @Nullable LocalDate day(AllocationSort order) {
    return inTurn(order)
        .filter(part -> !part.isEmpty())
        .findFirst()
        .map(part -> LocalDate.ofEpochDay(day(order, part)))
        .orElse(null);
  }

  private int day(AllocationSort order, RoaringBitmap part) {
    AwardTable.Days days = table.days(part);
    return order == AllocationSort.OLDEST ? days.first() : days.last();
  }

  /// Of a part that is chosen the other values are offered too.
  private Facets facets(ValueCounts among) {
    Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      ValueCounts counts =
          parts.containsKey(facet)
              ? new ValueCounts(table, EnumSet.of(facet), allBut(facet))
              : among;
      facets.put(facet, found(facet, counts.of(facet)));
    }
    return new Facets(facets);
  }

  private List<String> first(int wanted) {
    List<String> first = new ArrayList<>();
    Iterator<RoaringBitmap> parts = inTurn(filter.sort()).iterator();
    while (first.size() < wanted && parts.hasNext()) {
      first(parts.next(), wanted - first.size()).forEach(row -> first.add(table.number(row)));
    }
    return first;
  }

  /// The rows in parts each of which is before the next in an order: by day, that is year after
  /// year, and every award has one.
  private Stream<RoaringBitmap> inTurn(AllocationSort order) {
    FacetColumn years = table.column(Facet.YEAR);
    Comparator<Integer> byYear =
        Comparator.comparingInt(code -> Integer.parseInt(years.value(code)));
    return switch (order) {
      case NEWEST -> inTurn(years, byYear.reversed());
      case OLDEST -> inTurn(years, byYear);
      case LARGEST, SMALLEST -> Stream.of(selected);
    };
  }

  private Stream<RoaringBitmap> inTurn(FacetColumn column, Comparator<Integer> order) {
    return IntStream.range(1, column.codes())
        .boxed()
        .sorted(order)
        .map(code -> RoaringBitmap.and(selected, column.rows(code)));
  }

  private List<Integer> first(RoaringBitmap rows, int wanted) {
    Foremost first = new Foremost(wanted, (one, other) -> table.compare(filter.sort(), one, other));
    // Most came in by their days: so few are taken that others drive out again.
    IntIterator left =
        filter.sort() == AllocationSort.OLDEST
            ? rows.getIntIterator()
            : rows.getReverseIntIterator();
    while (left.hasNext()) {
      first.offer(left.next());
    }
    return first.inOrder();
  }

  /// Numbers of all rows, in the filter's order.
  List<String> numbers() {
    int[] rows = selected.toArray();
    new ByOrder(rows).sort(0, rows.length);
    return new Numbers(rows);
  }

  /// The rows of one currency, counted and summed by the values of some parts.
  List<Group> groups(String currency, Facet... by) {
    return table.groups(selected, currency, by).all(currency);
  }

  private List<FacetCount> found(Facet facet, int[] count) {
    FacetColumn column = table.column(facet);
    int[] ranks = column.ranks();
    IntBinaryOperator byValue = (one, other) -> Integer.compare(ranks[one], ranks[other]);
    IntBinaryOperator order =
        switch (facet) {
          case YEAR, CALL -> (one, other) -> byValue.applyAsInt(other, one);
          default ->
              (one, other) ->
                  count[one] == count[other]
                      ? byValue.applyAsInt(one, other)
                      : Integer.compare(count[other], count[one]);
        };
    Foremost first = new Foremost(MOST_VALUES, order);
    // What comes first often was added last: from the end few are taken that others drive out.
    // Code 0 stands for awards that have no such value.
    for (int code = count.length - 1; code > FacetColumn.NOTHING; code--) {
      if (count[code] > 0) {
        first.offer(code);
      }
    }
    return first.inOrder().stream()
        .map(code -> new FacetCount(column.value(code), count[code]))
        .toList();
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
