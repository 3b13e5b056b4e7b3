package kz.tereze.api.application;

/// Coded reasons for which an application fails the formal check.
public enum FormalReason {
  OUTSIDE_THE_NEED,
  TEXT_UNREADABLE,
  TEAM_INCOMPLETE,
  BUDGET_UNFOUNDED,
  APPLICANT_NOT_ELIGIBLE,
  DUPLICATE_OF_ANOTHER
}
