package kz.tereze.projections.appeal;

/// How far an appeal has come.
public enum AppealState {
  OPEN,
  /// The term for the answer passed, and there is none.
  OVERDUE,
  UPHELD,
  DISMISSED,
  WITHDRAWN
}
