package kz.tereze.api.ledger;

/// The side of an account.
public enum Side {
  DEBIT,
  CREDIT
}
