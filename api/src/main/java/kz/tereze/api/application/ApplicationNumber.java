package kz.tereze.api.application;

import java.util.regex.Pattern;
import kz.tereze.api.Scalar;

/// Individual registration number (IRN): `AP########`, issued once, at submission. The grant that
/// may follow keeps it.
public record ApplicationNumber(String irn) implements Scalar {

  private static final Pattern FORM = Pattern.compile("AP\\d{8}");

  public ApplicationNumber {
    if (!FORM.matcher(irn).matches()) {
      throw new IllegalArgumentException("not an IRN");
    }
  }

  @Override
  public String toString() {
    return irn;
  }
}
