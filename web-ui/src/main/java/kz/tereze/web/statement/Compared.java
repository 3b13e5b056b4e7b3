package kz.tereze.web.statement;

import kz.tereze.api.Tiyn;
import kz.tereze.projections.statement.BankAccountRow;
import org.jspecify.annotations.Nullable;

/// A bank account beside the ledger, at the end of its last statement.
///
/// @param ledger what stands there by the postings; null before the first statement
public record Compared(BankAccountRow account, @Nullable Tiyn ledger) {

  /// Whether the bank and the ledger say the same.
  public boolean agrees() {
    return ledger == null || ledger.equals(account.closing());
  }

  /// What the bank holds beyond the ledger.
  public Tiyn difference() {
    return ledger == null || account.closing() == null
        ? Tiyn.ZERO
        : account.closing().minus(ledger);
  }
}
