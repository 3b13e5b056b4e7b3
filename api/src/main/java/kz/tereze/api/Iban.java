package kz.tereze.api;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/// A bank account in Kazakhstan: `KZ`, two check digits, three-digit bank code, thirteen
/// alphanumerics (ISO 13616). An account that fails its check digits cannot be constructed.
public record Iban(String number) implements Scalar {

  private static final Pattern FORM = Pattern.compile("KZ\\d{5}[0-9A-Z]{13}");

  private static final int CHECKED_HEAD = 4;
  private static final BigInteger MODULUS = BigInteger.valueOf(97);

  public Iban {
    number = number.replace(" ", "").toUpperCase(Locale.ROOT);
    if (!FORM.matcher(number).matches() || !hasRightCheckDigits(number)) {
      throw new IllegalArgumentException("not a valid IBAN of Kazakhstan");
    }
  }

  private static boolean hasRightCheckDigits(String number) {
    StringBuilder digits = new StringBuilder();
    String turned = number.substring(CHECKED_HEAD) + number.substring(0, CHECKED_HEAD);
    turned.chars().forEach(c -> digits.append(Character.digit(c, Character.MAX_RADIX)));
    return new BigInteger(digits.toString()).mod(MODULUS).equals(BigInteger.ONE);
  }

  /// For people: the last four characters only.
  public String masked() {
    return "KZ•• •••• " + number.substring(number.length() - CHECKED_HEAD);
  }

  @Override
  public String toString() {
    return number;
  }
}
