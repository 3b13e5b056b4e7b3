package kz.tereze.api.appeal;

import java.util.regex.Pattern;
import kz.tereze.api.Scalar;

/// Something single that a decision rests on and an appeal can contest, `KIND:CODE`.
public record Point(String key) implements Scalar {

  private static final Pattern FORM =
      Pattern.compile("(REASON|CONDITION|CRITERION):[A-Za-z0-9_-]{1,60}");

  /// What it is.
  public enum Kind {
    /// A coded reason for which the formal check failed.
    REASON,
    /// Who may apply, by the call.
    CONDITION,
    /// What experts judged.
    CRITERION
  }

  public Point {
    if (!FORM.matcher(key).matches()) {
      throw new IllegalArgumentException("not a point of a decision");
    }
  }

  public static Point of(Kind kind, String code) {
    return new Point(kind.name() + ":" + code);
  }

  public Kind kind() {
    return Kind.valueOf(key.substring(0, key.indexOf(':')));
  }

  /// Of the reason, the condition or the criterion.
  public String code() {
    return key.substring(key.indexOf(':') + 1);
  }

  @Override
  public String toString() {
    return key;
  }
}
