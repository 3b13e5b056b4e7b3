package kz.tereze.projections.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// The rows that hold one word. Most words are numbers, which stand in one row or in a few: those
/// are listed, since an empty bitmap already takes more room.
final class WordRows {

  private static final int FEW = 16;
  private static final int[] NONE = {};

  private int[] few = NONE;
  private @Nullable RoaringBitmap many;

  void add(int row) {
    if (many != null) {
      many.add(row);
    } else if (few.length == FEW) {
      many = RoaringBitmap.bitmapOf(few);
      many.add(row);
      few = NONE;
    } else if (place(row) == few.length) {
      few = Arrays.copyOf(few, few.length + 1);
      few[few.length - 1] = row;
    }
  }

  void remove(RoaringBitmap gone) {
    if (many != null) {
      many.andNot(gone);
    } else if (Arrays.stream(few).anyMatch(gone::contains)) {
      few = Arrays.stream(few).filter(row -> !gone.contains(row)).toArray();
    }
  }

  private int place(int row) {
    int place = 0;
    while (place < few.length && few[place] != row) {
      place++;
    }
    return place;
  }

  void addTo(RoaringBitmap found) {
    if (many == null) {
      found.add(few);
    } else {
      found.or(many);
    }
  }
}
