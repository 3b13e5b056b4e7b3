package kz.tereze.api.problem;

import java.util.regex.Pattern;
import kz.tereze.api.Scalar;

/// Public number of a reported problem: `R-YEAR-NNNNN`.
public record ProblemId(String number) implements Scalar {

  private static final Pattern FORM = Pattern.compile("R-\\d{4}-\\d{5,8}");

  public ProblemId {
    if (!FORM.matcher(number).matches()) {
      throw new IllegalArgumentException("not a problem's number");
    }
  }

  @Override
  public String toString() {
    return number;
  }
}
