package kz.tereze.projections.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where 256 neighbouring hashes, or the entries they stand for, are published.
///
/// @param level of the hashes, counted in tiles: 0 for leaves; [#ENTRIES] for the entries
///     themselves
/// @param n the tile's place in its level
/// @param width how many hashes or entries, at most 256
public record TileAddress(int level, long n, int width) {

  /// Hashes in a full tile.
  public static final int FULL = 256;

  /// Stands in the place of a level for the entries themselves.
  public static final int ENTRIES = -1;

  private static final int HEIGHT = 8;
  private static final int DIGITS = 1_000;

  private static final Pattern PATH =
      Pattern.compile(
          "tile/(entries|0|[1-9]\\d?)/((?:x\\d{3}/){0,5}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

  /// Reads `tile/0/x001/067.p/12`; empty for anything that is not exactly so.
  public static Optional<TileAddress> parse(String path) {
    Matcher found = PATH.matcher(path);
    if (!found.matches()) {
      return Optional.empty();
    }
    int level = found.group(1).equals("entries") ? ENTRIES : Integer.parseInt(found.group(1));
    long n = Long.parseLong(found.group(2).replaceAll("[x/]", ""));
    int width = found.group(3) == null ? FULL : Integer.parseInt(found.group(3));
    TileAddress address = new TileAddress(level, n, width);
    boolean isFullWithWidth = found.group(3) != null && width >= FULL;
    // One address for one tile: no further zeroes.
    return isFullWithWidth || !address.path().equals(path)
        ? Optional.empty()
        : Optional.of(address);
  }

  /// `tile/0/x001/067.p/12`
  public String path() {
    Deque<String> parts = new ArrayDeque<>();
    parts.push("%03d".formatted(n % DIGITS));
    for (long rest = n / DIGITS; rest > 0; rest /= DIGITS) {
      parts.push("x%03d".formatted(rest % DIGITS));
    }
    return "tile/%s/%s%s"
        .formatted(
            level == ENTRIES ? "entries" : Integer.toString(level),
            String.join("/", parts),
            width == FULL ? "" : ".p/" + width);
  }

  /// How many hashes of this tile a tree of `size` leaves has; 0 when it has none.
  public static int width(int level, long n, long size) {
    long hashes = size >>> (HEIGHT * Math.max(level, 0));
    return (int) Math.clamp(hashes - n * FULL, 0, FULL);
  }

  /// Whether a tree of `size` leaves has this tile, whole or as its right edge once had it.
  public boolean isWithin(long size) {
    return width <= width(level, n, size);
  }
}
