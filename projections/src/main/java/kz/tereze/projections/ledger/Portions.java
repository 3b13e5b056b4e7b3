package kz.tereze.projections.ledger;

import org.roaringbitmap.BatchIterator;
import org.roaringbitmap.RoaringBitmap;

/// Walks over many rows in portions that stay in the processor's cache.
final class Portions {

  /// No portion has more.
  static final int ROWS = 2_048;

  /// Takes the first `count` rows of a portion, which is used again for the next.
  interface Taker {
    void take(int[] rows, int count);
  }

  private Portions() {}

  /// From the first row to the last.
  static void each(RoaringBitmap rows, Taker taker) {
    int[] portion = new int[ROWS];
    BatchIterator left = rows.getBatchIterator();
    while (left.hasNext()) {
      taker.take(portion, left.nextBatch(portion));
    }
  }
}
