package kz.tereze.projections.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One part of all awards: a small number in place of each different value.
final class FacetColumn {

  /// The code of a value that is not there.
  static final int NOTHING = 0;

  private final List<String> values = new ArrayList<>(List.of(""));
  private final Map<String, Integer> codes = new HashMap<>();
  private int[] cells = new int[64];

  void put(int row, @Nullable String value) {
    if (row >= cells.length) {
      cells = Arrays.copyOf(cells, Math.max(row + 1, cells.length * 2));
    }
    cells[row] = value == null ? NOTHING : code(value);
  }

  private int code(String value) {
    return codes.computeIfAbsent(
        value,
        key -> {
          values.add(key);
          return values.size() - 1;
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

  /// By code: whether the value is among those asked for.
  boolean[] among(Set<String> asked) {
    boolean[] allowed = new boolean[values.size()];
    asked.stream().map(codes::get).filter(code -> code != null).forEach(c -> allowed[c] = true);
    return allowed;
  }
}
