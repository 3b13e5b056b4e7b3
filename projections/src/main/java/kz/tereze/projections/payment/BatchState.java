package kz.tereze.projections.payment;

/// Where a batch stands.
public enum BatchState {
  /// Takes payments.
  OPEN,
  /// Waits for signatures.
  CLOSED,
  /// Signed by all who are needed.
  SIGNED,
  SENT,
  REFUSED
}
