package kz.tereze.api.council;

import kz.tereze.api.Scalar;

/// A council's short code, for example `NTS-ENERGY`.
public record CouncilId(String code) implements Scalar {

  public CouncilId {
    if (!code.matches("[A-Z0-9]+(-[A-Z0-9]+)*") || code.length() > 40) {
      throw new IllegalArgumentException("not a council's code");
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
