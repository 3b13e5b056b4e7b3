package kz.tereze.api.statement;

import java.util.regex.Pattern;
import kz.tereze.api.Scalar;

/// One booking of the bank: the account's code and the bank's own reference. The same booking in a
/// notice and in the day's statement is one line.
public record LineId(String key) implements Scalar {

  private static final Pattern FORM =
      Pattern.compile("[A-Z0-9-]{1,20}:[A-Za-z0-9/\\-?:().,'+ ]{1,48}");

  public LineId {
    if (!FORM.matcher(key).matches()) {
      throw new IllegalArgumentException("not a line of a statement");
    }
  }

  public static LineId of(BankAccountId account, String reference) {
    return new LineId(account + ":" + reference);
  }

  public BankAccountId account() {
    return new BankAccountId(key.substring(0, key.indexOf(':')));
  }

  /// The bank's own reference.
  public String reference() {
    return key.substring(key.indexOf(':') + 1);
  }

  @Override
  public String toString() {
    return key;
  }
}
