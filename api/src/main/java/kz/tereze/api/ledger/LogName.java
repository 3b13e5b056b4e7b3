package kz.tereze.api.ledger;

import kz.tereze.api.Scalar;

/// What the public ledger's log is called in its checkpoints and keys: an address without
/// `https://`, such as `tereze.gov.kz/log`.
public record LogName(String origin) implements Scalar {

  private static final int LONGEST = 255;

  public LogName {
    if (origin.isEmpty() || origin.length() > LONGEST || origin.matches("(?s).*[\\s\\p{Z}+].*")) {
      throw new IllegalArgumentException("not the name of a log");
    }
  }

  @Override
  public String toString() {
    return origin;
  }
}
