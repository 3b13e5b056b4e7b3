package kz.tereze.projections.ledger;

/// Orders in which awards are listed.
public enum AllocationSort {
  NEWEST,
  OLDEST,
  /// Sums of different currencies are not compared: tenge first, then by currency.
  LARGEST,
  SMALLEST
}
