package kz.tereze.projections.log;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;

/// Compares the stored tiles with the subtrees that entries give, as these close one after another.
public final class TileCheck {

  private static final int HEIGHT = 8;

  private final Map<Integer, ByteArrayOutputStream> open = new HashMap<>();
  private final Map<Integer, Long> full = new HashMap<>();
  private final Tiles tiles;
  private final LongConsumer differs;

  /// @param differs told the first entry below a tile that is not right
  public TileCheck(Tiles tiles, LongConsumer differs) {
    this.tiles = tiles;
    this.differs = differs;
  }

  /// A subtree has closed.
  ///
  /// @param level its height, 0 for a leaf
  public void closed(int level, byte[] hash) {
    if (level % HEIGHT != 0) {
      return;
    }
    int row = level / HEIGHT;
    ByteArrayOutputStream hashes = open.computeIfAbsent(row, k -> new ByteArrayOutputStream());
    hashes.writeBytes(hash);
    if (hashes.size() == TileAddress.FULL * TreeHash.BYTES) {
      compare(row, full.merge(row, 1L, Long::sum) - 1, hashes.toByteArray());
      hashes.reset();
    }
  }

  /// No further entry comes: tiles that are not full are compared as far as they go.
  public void end() {
    open.forEach(
        (row, hashes) -> {
          if (hashes.size() > 0) {
            compare(row, full.getOrDefault(row, 0L), hashes.toByteArray());
          }
        });
  }

  private void compare(int level, long n, byte[] hashes) {
    TileAddress address = new TileAddress(level, n, hashes.length / TreeHash.BYTES);
    boolean same = tiles.read(address).filter(stored -> Arrays.equals(stored, hashes)).isPresent();
    if (!same) {
      differs.accept(n << (HEIGHT * (level + 1)));
    }
  }
}
