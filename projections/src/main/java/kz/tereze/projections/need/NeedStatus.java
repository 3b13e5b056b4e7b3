package kz.tereze.projections.need;

/// Where a need stands.
public enum NeedStatus {
  /// Waits for an official to compare it with earlier texts.
  POSTED,
  /// Back with its owner, who may write it anew.
  RETURNED,
  /// Open to questions; then an official puts it to a council.
  DISCUSSED,
  ON_COUNCIL,
  APPROVED,
  REJECTED,
  IN_CALL,
  WITHDRAWN
}
