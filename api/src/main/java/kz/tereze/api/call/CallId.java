package kz.tereze.api.call;

import java.util.regex.Pattern;
import kz.tereze.api.Scalar;

/// Public number of a call: `C-YEAR-NNN`.
public record CallId(String number) implements Scalar {

  private static final Pattern FORM = Pattern.compile("C-\\d{4}-\\d{3,6}");

  public CallId {
    if (!FORM.matcher(number).matches()) {
      throw new IllegalArgumentException("not a call's number");
    }
  }

  @Override
  public String toString() {
    return number;
  }
}
