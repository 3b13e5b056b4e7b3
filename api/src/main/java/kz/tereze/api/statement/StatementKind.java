package kz.tereze.api.statement;

/// What sort of message the bank sent.
public enum StatementKind {
  /// The whole of one or more days with both balances (camt.053).
  DAY,
  /// Some bookings at once, without balances (camt.054).
  NOTICE
}
