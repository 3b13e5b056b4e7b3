package kz.tereze.projections.grant;

/// Where a milestone stands.
public enum MilestoneState {
  AWAITED,
  /// Submitted; the recipient's head has not signed it.
  UNSIGNED,
  REPORTED,
  RETURNED,
  ACCEPTED,
  FAILED
}
