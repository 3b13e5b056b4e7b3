package kz.tereze.api.call;

import kz.tereze.api.Scalar;

/// Public number of a call: `C-YEAR-NNN`.
public record CallId(String number) implements Scalar {

  public CallId {
    if (!number.matches("C-\\d{4}-\\d{3,6}")) {
      throw new IllegalArgumentException("not a call's number");
    }
  }

  @Override
  public String toString() {
    return number;
  }
}
