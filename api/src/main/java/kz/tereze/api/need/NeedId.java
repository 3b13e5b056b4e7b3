package kz.tereze.api.need;

import java.util.regex.Pattern;
import kz.tereze.api.Scalar;

/// Public number of a need: `N-YEAR-NNNNN`.
public record NeedId(String number) implements Scalar {

  private static final Pattern FORM = Pattern.compile("N-\\d{4}-\\d{5,8}");

  public NeedId {
    if (!FORM.matcher(number).matches()) {
      throw new IllegalArgumentException("not a need's number");
    }
  }

  @Override
  public String toString() {
    return number;
  }
}
