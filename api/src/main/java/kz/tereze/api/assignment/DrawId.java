package kz.tereze.api.assignment;

import java.util.regex.Pattern;
import kz.tereze.api.Scalar;
import kz.tereze.api.call.CallId;

/// One draw of experts for a call: `C-2026-001-D1`.
public record DrawId(String number) implements Scalar {

  private static final Pattern FORM = Pattern.compile("C-\\d{4}-\\d{3,6}-D[1-9]\\d{0,3}");

  public DrawId {
    if (!FORM.matcher(number).matches()) {
      throw new IllegalArgumentException("not a draw: " + number);
    }
  }

  public static DrawId of(CallId call, int which) {
    return new DrawId(call + "-D" + which);
  }

  public CallId call() {
    return new CallId(number.substring(0, number.lastIndexOf("-D")));
  }

  @Override
  public String toString() {
    return number;
  }
}
