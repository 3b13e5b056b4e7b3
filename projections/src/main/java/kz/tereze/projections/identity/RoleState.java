package kz.tereze.projections.identity;

/// Where a change of a role stands.
public enum RoleState {
  PROPOSED,
  REFUSED,
  /// Two want it; the sign-in service has not made it yet.
  CONFIRMED,
  MADE
}
