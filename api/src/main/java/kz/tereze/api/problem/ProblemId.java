package kz.tereze.api.problem;

import kz.tereze.api.Scalar;

/// Public number of a reported problem: `R-YEAR-NNNNN`.
public record ProblemId(String number) implements Scalar {

  public ProblemId {
    if (!number.matches("R-\\d{4}-\\d{5,8}")) {
      throw new IllegalArgumentException("not a problem's number");
    }
  }

  @Override
  public String toString() {
    return number;
  }
}
