package kz.tereze.api.statement;

import kz.tereze.api.Scalar;

/// The public short code of a fund's bank account, for example `OIL-MAIN`; its number stays with
/// the treasury.
public record BankAccountId(String code) implements Scalar {

  public BankAccountId {
    if (!code.matches("[A-Z0-9]+(-[A-Z0-9]+)*") || code.length() > 20) {
      throw new IllegalArgumentException("not a bank account's code");
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
