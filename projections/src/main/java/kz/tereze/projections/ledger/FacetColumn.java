package kz.tereze.projections.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/// One part of all awards: a small number in place of each different value, and for each value the
/// rows that have it.
final class FacetColumn {

  /// The code of a value that is not there.
  static final int NOTHING = 0;

  /// So many values are counted by laying their rows over those asked for; more, row by row.
  private static final int FEW = 16;

  private final List<String> values = new ArrayList<>(List.of(""));
  private final List<RoaringBitmap> rows = new ArrayList<>(List.of(new RoaringBitmap()));
  private final Map<String, Integer> codes = new HashMap<>();
  private int[] cells = new int[64];
  private int[] totals = new int[64];
  private int size;
  private volatile int[] ranks = {};

  void put(int row, @Nullable String value) {
    if (row >= cells.length) {
      cells = Arrays.copyOf(cells, Math.max(row + 1, cells.length * 2));
    }
    int code = value == null ? NOTHING : code(value);
    if (row < size) {
      totals[cells[row]]--;
      rows.get(cells[row]).remove(row);
    }
    size = Math.max(size, row + 1);
    cells[row] = code;
    totals[code]++;
    rows.get(code).add(row);
  }

  private int code(String value) {
    return codes.computeIfAbsent(
        value,
        key -> {
          values.add(key);
          rows.add(new RoaringBitmap());
          int code = values.size() - 1;
          if (code >= totals.length) {
            totals = Arrays.copyOf(totals, totals.length * 2);
          }
          return code;
        });
  }

  int code(int row) {
    return cells[row];
  }

  /// Adds the code of each row as the last digit of a number whose digits are codes.
  void appendTo(int[] numbers, int[] rows, int count) {
    int codes = codes();
    for (int i = 0; i < count; i++) {
      numbers[i] = numbers[i] * codes + cells[rows[i]];
    }
  }

  String value(int code) {
    return values.get(code);
  }

  /// Where each value stands among all of them in their order, by its code. Values are only ever
  /// added, so it is found out again when there are more; who finds it out twice finds the same.
  int[] ranks() {
    int[] known = ranks;
    if (known.length == values.size()) {
      return known;
    }
    int[] found = new int[values.size()];
    List<Integer> inOrder =
        IntStream.range(0, found.length).boxed().sorted(Comparator.comparing(values::get)).toList();
    for (int rank = 0; rank < found.length; rank++) {
      found[inOrder.get(rank)] = rank;
    }
    ranks = found;
    return found;
  }

  /// One more than the largest code.
  int codes() {
    return values.size();
  }

  /// The rows that have one value; to be read only.
  RoaringBitmap rows(int code) {
    return rows.get(code);
  }

  /// The rows that have one of the values; to be read only.
  RoaringBitmap rowsOfAny(Set<String> asked) {
    List<RoaringBitmap> found =
        asked.stream().map(codes::get).filter(Objects::nonNull).map(rows::get).toList();
    return found.size() == 1 ? found.getFirst() : FastAggregation.or(found.iterator());
  }

  /// So few values that their rows are laid over those asked for.
  boolean isOfFew() {
    return values.size() <= FEW;
  }

  /// What a count begins from: nothing, or all rows there are.
  int[] start(boolean fromAll) {
    return fromAll ? Arrays.copyOf(totals, values.size()) : new int[values.size()];
  }

  /// Counts rows by laying those of each value over them.
  void lay(RoaringBitmap over, int[] counts, int by) {
    for (int code = 0; code < counts.length; code++) {
      counts[code] += by * RoaringBitmap.andCardinality(rows.get(code), over);
    }
  }

  /// Counts the first `many` rows of a portion.
  void count(int[] portion, int many, int[] counts, int by) {
    for (int i = 0; i < many; i++) {
      counts[cells[portion[i]]] += by;
    }
  }
}
