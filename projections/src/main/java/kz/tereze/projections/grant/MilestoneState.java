package kz.tereze.projections.grant;

/// Where a milestone stands.
public enum MilestoneState {
  AWAITED,
  REPORTED,
  RETURNED,
  ACCEPTED,
  FAILED
}
