package kz.tereze.projections.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/// One part of all awards: a small number in place of each different value, and for each value the
/// rows that have it.
final class FacetColumn {

  /// The code of a value that is not there.
  static final int NOTHING = 0;

  /// So many values are counted by laying their rows over those asked for; more, row by row.
  private static final int FEW = 64;

  private final List<String> values = new ArrayList<>(List.of(""));
  private final List<RoaringBitmap> rows = new ArrayList<>(List.of(new RoaringBitmap()));
  private final Map<String, Integer> codes = new HashMap<>();
  private int[] cells = new int[64];
  private int[] totals = new int[64];
  private int size;

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

  String value(int code) {
    return values.get(code);
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

  /// How many of these rows have each value, by its code. Of most rows those left out are counted.
  int[] counts(RoaringBitmap among) {
    int[] counts = new int[values.size()];
    if (counts.length <= FEW) {
      Arrays.setAll(counts, code -> RoaringBitmap.andCardinality(rows.get(code), among));
    } else if (among.getCardinality() > size / 2) {
      System.arraycopy(totals, 0, counts, 0, counts.length);
      count(counts, RoaringBitmap.flip(among, 0L, size), -1);
    } else {
      count(counts, among, 1);
    }
    return counts;
  }

  private void count(int[] counts, RoaringBitmap among, int by) {
    Portions.each(
        among,
        (portion, many) -> {
          for (int i = 0; i < many; i++) {
            counts[cells[portion[i]]] += by;
          }
        });
  }
}
