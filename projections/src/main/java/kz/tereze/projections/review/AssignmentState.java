package kz.tereze.projections.review;

/// How far an expert has come with an application.
public enum AssignmentState {
  ASSIGNED,
  /// Nothing ties the expert to team, applicant or need; they have taken it on.
  UNCONFLICTED,
  SCORED,
  /// Declared a conflict.
  STEPPED_BACK,
  DECLINED,
  /// A tie was found.
  RECUSED,
  /// Late, and let go by an official.
  RELEASED,
  /// Did not answer in time.
  LAPSED
}
