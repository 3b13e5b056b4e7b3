package kz.tereze.api.council;

import java.util.regex.Pattern;
import kz.tereze.api.Scalar;

/// A council's short code, for example `NTS-ENERGY`.
public record CouncilId(String code) implements Scalar {

  private static final Pattern FORM = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");

  public CouncilId {
    if (!FORM.matcher(code).matches() || code.length() > 40) {
      throw new IllegalArgumentException("not a council's code");
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
