package kz.tereze.projections.ledger;

/// How far the money of an award is.
public enum AllocationStatus {
  APPROVED,
  CONTRACTED,
  PAYING,
  PAID,
  CLOSED,
  /// Ended before its result was there.
  TERMINATED,
  /// Another funder's; what became of it is not known here.
  IMPORTED
}
