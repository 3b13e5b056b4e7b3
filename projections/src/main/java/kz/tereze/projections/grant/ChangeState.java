package kz.tereze.projections.grant;

/// Where a proposed change of a contract stands.
public enum ChangeState {
  PROPOSED,
  SIGNED,
  CONCLUDED,
  WITHDRAWN
}
