package kz.tereze.api.ledger;

/// One of the two books. Every posting balances in each of them.
public enum Journal {
  /// What is owed, held in the bank, and spent.
  FINANCIAL,
  /// What of the money received is free, promised, ordered and spent.
  BUDGET
}
