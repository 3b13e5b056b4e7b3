package kz.tereze.projections.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;

/// How many of some awards have each value of some parts, by its code.
final class ValueCounts {

  private final Map<Facet, int[]> counts = new EnumMap<>(Facet.class);

  /// Parts of many values are counted in one walk; of most rows those left out are counted.
  ValueCounts(AwardTable table, Set<Facet> parts, RoaringBitmap among) {
    boolean isMost = among.getCardinality() > table.size() / 2;
    RoaringBitmap rows = isMost ? RoaringBitmap.andNot(table.all(), among) : among;
    int by = isMost ? -1 : 1;
    List<Facet> walked = new ArrayList<>();
    for (Facet part : parts) {
      FacetColumn column = table.column(part);
      int[] count = column.start(isMost);
      counts.put(part, count);
      if (column.isOfFew()) {
        column.lay(rows, count, by);
      } else {
        walked.add(part);
      }
    }
    if (!walked.isEmpty()) {
      Portions.each(
          rows,
          (portion, many) ->
              walked.forEach(part -> table.column(part).count(portion, many, of(part), by)));
    }
  }

  int[] of(Facet part) {
    int[] count = counts.get(part);
    if (count == null) {
      throw new IllegalArgumentException(part + " was not counted");
    }
    return count;
  }
}
