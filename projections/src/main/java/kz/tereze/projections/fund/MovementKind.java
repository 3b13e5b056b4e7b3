package kz.tereze.projections.fund;

/// What a movement of a fund is. Two of them move nothing, but are kept on record.
public enum MovementKind {
  RECEIVED,
  SET_ASIDE,
  APPROPRIATED,
  REFUSED,
  RETURNED
}
