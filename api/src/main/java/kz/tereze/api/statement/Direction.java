package kz.tereze.api.statement;

/// Whether the bank put money on the account or took it off.
public enum Direction {
  CREDIT,
  DEBIT
}
