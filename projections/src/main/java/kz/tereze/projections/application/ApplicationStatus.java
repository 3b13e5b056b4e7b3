package kz.tereze.projections.application;

/// Where an application stands.
public enum ApplicationStatus {
  DRAFT,
  /// By its leader; the head of the organisation has not signed yet.
  SIGNED,
  SUBMITTED,
  WITHDRAWN,
  /// Passed the formal check; experts read it.
  ADMITTED,
  FORMALLY_REFUSED,
  RANKED,
  BELOW_THRESHOLD,
  ON_COUNCIL,
  NOT_SUPPORTED,
  /// Supported, but the call's budget did not hold it.
  BEYOND_BUDGET,
  /// The council supported it; an official decides.
  SUPPORTED,
  AWARDED,
  AWARD_RETURNED
}
