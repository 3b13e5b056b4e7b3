package kz.tereze.projections.identity;

/// Where an erasure stands.
public enum ErasureState {
  REQUESTED,
  REFUSED,
  ERASED
}
