package kz.tereze.api.payment;

import java.util.regex.Pattern;
import kz.tereze.api.Scalar;

/// A batch of payment orders handed over together, `B-2026-000001`.
public record BatchId(String number) implements Scalar {

  private static final Pattern FORM = Pattern.compile("B-\\d{4}-\\d{6}");

  public BatchId {
    if (!FORM.matcher(number).matches()) {
      throw new IllegalArgumentException("not a batch's number");
    }
  }

  @Override
  public String toString() {
    return number;
  }
}
