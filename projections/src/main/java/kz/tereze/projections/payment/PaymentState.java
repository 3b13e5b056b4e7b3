package kz.tereze.projections.payment;

/// Where a payment order stands.
public enum PaymentState {
  /// Waits for the second person.
  PREPARED,
  /// Waits for the bank's booking.
  APPROVED,
  BOOKED,
  REFUSED
}
