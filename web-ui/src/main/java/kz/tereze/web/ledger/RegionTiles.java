package kz.tereze.web.ledger;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.tereze.api.Region;

/// The regions as equal tiles, none hidden because it is small, and coloured by their sums.
///
/// @param tiles in reading order
public record RegionTiles(List<Tile> tiles) {

  public static final int WIDTH = 126;
  public static final int HEIGHT = 76;
  private static final int SHADES = 5;

  /// Where each region lies among the others, roughly: column and row.
  private static final Map<Region, int[]> PLACES = new EnumMap<>(Region.class);

  static {
    row(0, Region.NORTH_KAZAKHSTAN, 4);
    row(1, Region.KOSTANAY, 3, Region.AKMOLA, 4, Region.PAVLODAR, 5);
    row(2, Region.WEST_KAZAKHSTAN, 0, Region.AKTOBE, 2, Region.ASTANA, 4);
    row(2, Region.KARAGANDA, 5, Region.ABAI, 6, Region.EAST_KAZAKHSTAN, 7);
    row(3, Region.ATYRAU, 0, Region.ULYTAU, 3);
    row(4, Region.MANGYSTAU, 0, Region.KYZYLORDA, 2, Region.TURKISTAN, 3);
    row(4, Region.ZHAMBYL, 4, Region.ALMATY_REGION, 5, Region.ZHETISU, 6);
    row(5, Region.SHYMKENT, 3, Region.ALMATY, 5);
  }

  private static void row(int row, Object... regionsAndColumns) {
    for (int i = 0; i < regionsAndColumns.length; i += 2) {
      int column = (Integer) regionsAndColumns[i + 1];
      PLACES.put((Region) regionsAndColumns[i], new int[] {column, row});
    }
  }

  /// @param shade from 0, nothing, to 4, the most
  public record Tile(Region region, int x, int y, int shade, Chart.Line line) {}

  /// @param lines one for each region, found by its constant
  static RegionTiles of(Map<Region, Chart.Line> lines) {
    List<Long> sums =
        lines.values().stream()
            .map(line -> line.awardedLength())
            .filter(length -> length > 0)
            .map(Integer::longValue)
            .sorted()
            .toList();
    return new RegionTiles(
        PLACES.entrySet().stream()
            .flatMap(
                place -> {
                  Chart.Line line = lines.get(place.getKey());
                  return line == null
                      ? Stream.<Tile>empty()
                      : Stream.of(
                          new Tile(
                              place.getKey(),
                              place.getValue()[0] * WIDTH,
                              place.getValue()[1] * HEIGHT,
                              shade(line.awardedLength(), sums),
                              line));
                })
            .toList());
  }

  /// By rank, so that one large sum does not make all others pale.
  private static int shade(int length, List<Long> sums) {
    if (length == 0) {
      return 0;
    }
    long rank = sums.stream().filter(sum -> sum <= length).count();
    return Math.toIntExact(Math.ceilDiv(rank * (SHADES - 1), sums.size()));
  }
}
