package kz.tereze.api.statement;

/// What a booking can be for.
public enum ClaimKind {
  /// A payer meets an obligation.
  OBLIGATION,
  /// The bank carried out a payment order.
  PAYMENT,
  /// A payment came back from the payee's bank.
  RETURNED_PAYMENT,
  /// A grantee gives money back.
  REFUND
}
