package kz.tereze.projections.call;

/// Where an application stands in its call.
public enum ApplicationState {
  /// Passed the formal check; experts are at work.
  ADMITTED,
  SCORED,
  /// Ranked, and not with a council now.
  AWAITING,
  ON_COUNCIL,
  RESERVED,
  /// The official approved the award.
  AWARDED,
  NOT_SUPPORTED,
  BEYOND_BUDGET,
  /// The official did not approve the award.
  RELEASED
}
