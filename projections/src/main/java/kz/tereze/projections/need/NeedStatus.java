package kz.tereze.projections.need;

/// Where a need stands.
public enum NeedStatus {
  POSTED,
  ON_COUNCIL,
  APPROVED,
  REJECTED,
  IN_CALL,
  WITHDRAWN
}
