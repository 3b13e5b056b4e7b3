package kz.tereze.projections.grant;

/// Where a grant stands.
public enum GrantState {
  OPENED,
  OFFERED,
  ACCEPTED,
  /// By the recipient's head; the state has not signed yet.
  SIGNED,
  IN_FORCE,
  SUSPENDED,
  CLOSED,
  TERMINATED
}
