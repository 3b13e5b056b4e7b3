package kz.tereze.api.fund;

import kz.tereze.api.Scalar;

/// A fund's short code, for example `KBK-401103-OIL`.
public record FundId(String code) implements Scalar {

  public FundId {
    if (!code.matches("[A-Z0-9]+(-[A-Z0-9]+)*") || code.length() > 40) {
      throw new IllegalArgumentException("not a fund code");
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
