package kz.tereze.web.ledger;

/// Ways to look at the rows of one filter.
public enum LedgerView {
  TABLE,
  YEARS,
  REGIONS,
  /// From programmes to recipients to what is paid and still due.
  FLOW
}
