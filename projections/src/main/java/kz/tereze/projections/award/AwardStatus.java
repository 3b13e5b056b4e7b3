package kz.tereze.projections.award;

/// Where an award stands.
public enum AwardStatus {
  PROPOSED,
  APPROVED,
  RETURNED
}
