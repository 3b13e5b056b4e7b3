package kz.tereze.api.statement;

import java.util.regex.Pattern;
import kz.tereze.api.Scalar;

/// The public short code of a fund's bank account, for example `OIL-MAIN`; its number stays with
/// the treasury.
public record BankAccountId(String code) implements Scalar {

  private static final Pattern FORM = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");

  public BankAccountId {
    if (!FORM.matcher(code).matches() || code.length() > 20) {
      throw new IllegalArgumentException("not a bank account's code");
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
