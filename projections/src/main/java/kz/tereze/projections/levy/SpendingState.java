package kz.tereze.projections.levy;

/// Whether own spending counts.
public enum SpendingState {
  REPORTED,
  ACCEPTED,
  REJECTED
}
