package kz.tereze.projections.problem;

/// Where a reported problem stands.
public enum ProblemState {
  /// Waits for its answer, within the term.
  WAITING,
  /// Waits although the term has passed.
  OVERDUE,
  ANSWERED
}
