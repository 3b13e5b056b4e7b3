package kz.tereze.projections.ledger;

/// Who decided an award.
public enum AllocationOrigin {
  DECIDED,
  IMPORTED
}
