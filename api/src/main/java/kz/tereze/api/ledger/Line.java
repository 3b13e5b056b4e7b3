package kz.tereze.api.ledger;

import kz.tereze.api.Tiyn;

/// One line of a posting: a positive amount on one side of one part of an account.
public record Line(Account.Part part, Side side, Tiyn amount) {

  public Line {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a line has a positive amount on one side");
    }
  }

  public Account account() {
    return part.account();
  }
}
