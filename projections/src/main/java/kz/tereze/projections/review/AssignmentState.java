package kz.tereze.projections.review;

/// How far an expert has come with an application.
public enum AssignmentState {
  ASSIGNED,
  /// Nothing ties the expert to team, applicant or need.
  UNCONFLICTED,
  STEPPED_BACK,
  SCORED
}
