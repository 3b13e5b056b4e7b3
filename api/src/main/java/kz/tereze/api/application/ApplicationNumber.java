package kz.tereze.api.application;

import kz.tereze.api.Scalar;

/// Individual registration number (IRN): `AP########`, issued once, at submission. The grant that
/// may follow keeps it.
public record ApplicationNumber(String irn) implements Scalar {

  public ApplicationNumber {
    if (!irn.matches("AP\\d{8}")) {
      throw new IllegalArgumentException("not an IRN");
    }
  }

  @Override
  public String toString() {
    return irn;
  }
}
