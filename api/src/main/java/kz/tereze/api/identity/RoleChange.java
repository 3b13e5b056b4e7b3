package kz.tereze.api.identity;

/// What happens to a role of somebody.
public enum RoleChange {
  GIVEN,
  TAKEN
}
