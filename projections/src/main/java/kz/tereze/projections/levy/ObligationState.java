package kz.tereze.projections.levy;

/// Where an assessed obligation stands.
public enum ObligationState {
  /// Nothing has come in.
  ASSESSED,
  PARTLY_PAID,
  SETTLED,
  /// More has come in than is due.
  OVERPAID,
  OVERDUE
}
