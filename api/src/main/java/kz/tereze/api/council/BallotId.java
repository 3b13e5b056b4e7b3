package kz.tereze.api.council;

import java.util.regex.Pattern;
import kz.tereze.api.Scalar;

/// A ballot: what it is about and which attempt it is, `SUBJECT-Bn`. Being the natural key, it
/// lets a subject have each attempt only once.
public record BallotId(String key) implements Scalar {

  private static final Pattern FORM = Pattern.compile("[A-Z0-9-]{3,60}-B\\d{1,3}");

  public BallotId {
    if (!FORM.matcher(key).matches()) {
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
