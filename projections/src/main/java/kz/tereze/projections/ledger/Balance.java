package kz.tereze.projections.ledger;

import kz.tereze.api.Tiyn;
import kz.tereze.api.ledger.Account;
import kz.tereze.api.ledger.Side;

/// An account, or a part of it, over some days: where it stood before, what moved, where it stands.
///
/// @param whose whom or what the part belongs to; empty for the whole account
public record Balance(
    Account account, String whose, Tiyn debitBefore, Tiyn creditBefore, Tiyn debits, Tiyn credits) {

  /// Where it stood on the account's own side.
  public Tiyn opening() {
    return onItsSide(debitBefore, creditBefore);
  }

  /// Where it stands on the account's own side; below zero it has crossed to the other.
  public Tiyn closing() {
    return onItsSide(debitBefore.plus(debits), creditBefore.plus(credits));
  }

  private Tiyn onItsSide(Tiyn debit, Tiyn credit) {
    return account.side() == Side.DEBIT ? debit.minus(credit) : credit.minus(debit);
  }
}
