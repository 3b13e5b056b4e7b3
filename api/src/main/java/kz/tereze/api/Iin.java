package kz.tereze.api;

/// A person's individual identification number: twelve digits, the last one checks the others. It
/// never leaves the vault: not a [Scalar], and written out it shows its last four digits only.
public record Iin(String digits) {

  private static final int SHOWN = 4;
  private static final int DAY_TENS = 4;
  private static final char LAST_DAY_TENS = '3';

  public Iin {
    if (!isValid(digits)) {
      throw new IllegalArgumentException("not an individual identification number");
    }
  }

  /// Whether it has the form and the right check digit.
  public static boolean isValid(String digits) {
    return Bin.isValid(digits) && digits.charAt(DAY_TENS) <= LAST_DAY_TENS;
  }

  @Override
  public String toString() {
    return "•".repeat(digits.length() - SHOWN) + digits.substring(digits.length() - SHOWN);
  }
}
