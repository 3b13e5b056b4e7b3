package kz.tereze.projections.ledger;

import java.util.List;
import java.util.function.Function;
import kz.tereze.api.Tiyn;
import kz.tereze.api.ledger.Account;
import kz.tereze.api.ledger.Journal;

/// All accounts side by side, and whether they hold together.
public record TrialBalance(List<Balance> accounts) {

  /// A statement about the accounts that holds after every posting.
  public enum Truth {
    /// Debits equal credits in the financial journal.
    FINANCIAL_JOURNAL_BALANCES,
    /// Debits equal credits in the budget journal.
    BUDGET_JOURNAL_BALANCES,
    RECEIVED_IS_AVAILABLE_COMMITTED_ORDERED_AND_EXECUTED,
    EXECUTED_IS_DISBURSED_LESS_RETURNED,
    IN_TRANSIT_IS_ORDERED,
    /// What stands in the bank or is on its way was received and not spent.
    BANK_IS_RECEIVED_LESS_EXECUTED,
    NO_ACCOUNT_CROSSES_ITS_SIDE
  }

  /// One statement with both its sums.
  public record Check(Truth truth, Tiyn left, Tiyn right) {

    public boolean holds() {
      return left.equals(right);
    }
  }

  public TrialBalance {
    accounts = List.copyOf(accounts);
  }

  /// Where an account stands on its own side.
  public Tiyn closing(Account account) {
    return accounts.stream()
        .filter(balance -> balance.account() == account)
        .map(Balance::closing)
        .reduce(Tiyn.ZERO, Tiyn::plus);
  }

  public Tiyn debits() {
    return sum(Balance::debits);
  }

  public Tiyn credits() {
    return sum(Balance::credits);
  }

  public boolean holds() {
    return checks().stream().allMatch(Check::holds);
  }

  /// Every statement, with the sums that bear it out.
  public List<Check> checks() {
    return List.of(
        journal(Truth.FINANCIAL_JOURNAL_BALANCES, Journal.FINANCIAL),
        journal(Truth.BUDGET_JOURNAL_BALANCES, Journal.BUDGET),
        new Check(
            Truth.RECEIVED_IS_AVAILABLE_COMMITTED_ORDERED_AND_EXECUTED,
            closing(Account.RECEIVED),
            closing(Account.AVAILABLE)
                .plus(closing(Account.COMMITTED))
                .plus(closing(Account.ORDERED))
                .plus(closing(Account.EXECUTED))),
        new Check(
            Truth.EXECUTED_IS_DISBURSED_LESS_RETURNED,
            closing(Account.EXECUTED),
            closing(Account.DISBURSED)
                .minus(closing(Account.RETURNED))
                .plus(closing(Account.RETURNS_RECEIVABLE))),
        new Check(
            Truth.IN_TRANSIT_IS_ORDERED, closing(Account.IN_TRANSIT), closing(Account.ORDERED)),
        new Check(
            Truth.BANK_IS_RECEIVED_LESS_EXECUTED,
            closing(Account.BANK)
                .plus(closing(Account.IN_TRANSIT))
                .plus(closing(Account.UNEXPLAINED_DEBITS)),
            closing(Account.RECEIVED)
                .plus(closing(Account.UNIDENTIFIED_RECEIPTS))
                .minus(closing(Account.EXECUTED))),
        new Check(Truth.NO_ACCOUNT_CROSSES_ITS_SIDE, crossed(), Tiyn.ZERO));
  }

  private Check journal(Truth truth, Journal journal) {
    return new Check(
        truth,
        side(journal, Balance::debitBefore, Balance::debits),
        side(journal, Balance::creditBefore, Balance::credits));
  }

  private Tiyn side(
      Journal journal, Function<Balance, Tiyn> before, Function<Balance, Tiyn> within) {
    return accounts.stream()
        .filter(balance -> balance.account().journal() == journal)
        .map(balance -> before.apply(balance).plus(within.apply(balance)))
        .reduce(Tiyn.ZERO, Tiyn::plus);
  }

  /// What stands on the wrong side, all accounts together.
  private Tiyn crossed() {
    return accounts.stream()
        .map(Balance::closing)
        .filter(Tiyn::isNegative)
        .reduce(Tiyn.ZERO, Tiyn::plus);
  }

  private Tiyn sum(Function<Balance, Tiyn> column) {
    return accounts.stream().map(column).reduce(Tiyn.ZERO, Tiyn::plus);
  }
}
