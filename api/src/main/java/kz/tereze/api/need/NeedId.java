package kz.tereze.api.need;

import kz.tereze.api.Scalar;

/// Public number of a need: `N-YEAR-NNNNN`.
public record NeedId(String number) implements Scalar {

  public NeedId {
    if (!number.matches("N-\\d{4}-\\d{5,8}")) {
      throw new IllegalArgumentException("not a need's number");
    }
  }

  @Override
  public String toString() {
    return number;
  }
}
