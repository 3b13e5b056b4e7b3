package kz.tereze.api.council;

import kz.tereze.api.Scalar;

/// A ballot: what it is about and which attempt it is, `SUBJECT-Bn`. Being the natural key, it
/// lets a subject have each attempt only once.
public record BallotId(String key) implements Scalar {

  public BallotId {
    if (!key.matches("[A-Z0-9-]{3,60}-B\\d{1,3}")) {
      throw new IllegalArgumentException("not a ballot");
    }
  }

  /// @param attempt counted from 1
  public static BallotId of(String subject, int attempt) {
    return new BallotId(subject + "-B" + attempt);
  }

  @Override
  public String toString() {
    return key;
  }
}
