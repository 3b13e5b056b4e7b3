package kz.tereze.api.payment;

import kz.tereze.api.Scalar;

/// A list of persons and organisations that payees are compared with, by its issuer, for example
/// `AFM` or `UN-SC`.
public record ListCode(String code) implements Scalar {

  public ListCode {
    if (!code.matches("[A-Z][A-Z0-9-]{1,19}")) {
      throw new IllegalArgumentException("not a list's code");
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
