package kz.tereze.projections.fund;

/// What a movement of a fund is. Two of them move nothing, but are kept on record.
public enum MovementKind {
  RECEIVED,
  SET_ASIDE,
  APPROPRIATED,
  REFUSED,
  /// By a completed call.
  RETURNED,
  /// Promised to a grant and never paid.
  RELEASED,
  /// By the recipient of a grant.
  REFUNDED
}
