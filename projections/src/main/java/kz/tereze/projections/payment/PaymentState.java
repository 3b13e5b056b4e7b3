package kz.tereze.projections.payment;

/// Where a payment order stands.
public enum PaymentState {
  /// Waits for other persons.
  PREPARED,
  /// Waits for a batch.
  APPROVED,
  /// In a batch that is not handed over yet.
  BATCHED,
  /// Handed over; waits for the bank's word.
  SENT,
  BOOKED,
  /// The bank will not carry it out.
  REJECTED,
  /// Booked, and sent back by the payee's bank.
  RETURNED,
  REFUSED
}
