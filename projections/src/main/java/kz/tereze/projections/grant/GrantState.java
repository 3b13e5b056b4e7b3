package kz.tereze.projections.grant;

/// Where a grant stands.
public enum GrantState {
  OPENED,
  OFFERED,
  ACCEPTED,
  IN_FORCE,
  CLOSED
}
