package kz.tereze.api.fund;

import java.util.regex.Pattern;
import kz.tereze.api.Scalar;

/// A fund's short code, for example `KBK-401103-OIL`.
public record FundId(String code) implements Scalar {

  private static final Pattern FORM = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");

  public FundId {
    if (!FORM.matcher(code).matches() || code.length() > 40) {
      throw new IllegalArgumentException("not a fund code");
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
