package kz.tereze.api;

/// Business identification number of an organisation in Kazakhstan: 12 digits, the last a check
/// digit. A number that fails its check digit cannot be constructed.
public record Bin(String digits) implements Scalar {

  private static final int LENGTH = 12;
  private static final int MODULUS = 11;
  private static final int NEVER_ISSUED = 10;
  private static final int SECOND_PASS_SHIFT = 2;

  public Bin {
    if (!isValid(digits)) {
      throw new IllegalArgumentException("not a valid BIN");
    }
  }

  /// Whether twelve digits carry their right check digit (two passes of weights modulo 11).
  public static boolean isValid(String digits) {
    if (digits.length() != LENGTH || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    int check = weighed(digits, 0);
    if (check == NEVER_ISSUED) {
      check = weighed(digits, SECOND_PASS_SHIFT);
    }
    return check == digits.charAt(LENGTH - 1) - '0';
  }

  private static int weighed(String digits, int shift) {
    int sum = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      int weight = (i + shift) % (LENGTH - 1) + 1;
      sum += (digits.charAt(i) - '0') * weight;
    }
    return sum % MODULUS;
  }

  @Override
  public String toString() {
    return digits;
  }
}
