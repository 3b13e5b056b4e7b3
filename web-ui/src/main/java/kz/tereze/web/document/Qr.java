package kz.tereze.web.document;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// An address as a code that telephones read off paper.
public final class Qr {

  /// Light modules around it, without which it is not read.
  public static final int QUIET = 4;

  private final ByteMatrix modules;

  private Qr(ByteMatrix modules) {
    this.modules = modules;
  }

  /// @throws IllegalArgumentException when it is too long for a code
  public static Qr of(String address) {
    try {
      return new Qr(Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix());
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(tooLong);
    }
  }

  /// Modules on a side, without the light ones around.
  public int size() {
    return modules.getWidth();
  }

  /// The side with the light modules around.
  public int side() {
    return size() + 2 * QUIET;
  }

  public boolean isDark(int column, int row) {
    return modules.get(column, row) == 1;
  }

  /// The dark modules as a path of SVG, the light ones around left free.
  public String path() {
    StringBuilder path = new StringBuilder();
    for (int row = 0; row < size(); row++) {
      int column = 0;
      while (column < size()) {
        int end = column;
        while (end < size() && isDark(end, row)) {
          end++;
        }
        if (end > column) {
          path.append('M').append(column + QUIET).append(' ').append(row + QUIET);
          path.append('h').append(end - column).append("v1H").append(column + QUIET).append('z');
        }
        column = end + 1;
      }
    }
    return path.toString();
  }
}
