package kz.tereze.api.review;

import kz.tereze.api.Rule;

/// What must hold for a review.
public enum ReviewRule implements Rule {
  OPENED_BY_THE_PLATFORM,
  ASSIGNED_BY_OFFICIAL,
  /// An expert is assigned once, and whoever stepped back stays out.
  ASSIGNED_ONCE,
  NO_MORE_EXPERTS_THAN_NEEDED,
  EXPERT_NOT_IN_TEAM,
  EXPERT_NOT_OF_APPLICANT,
  /// Author, expert, voter, approver and payer are different people.
  ASSIGNER_IS_NOT_THE_EXPERT,
  ASSIGNER_NOT_OF_APPLICANT,
  ACTS_AS_EXPERT,
  EXPERT_IS_ASSIGNED,
  /// Conflict or none is declared before the expert scores.
  CONFLICT_DECLARED_FIRST,
  /// A signed score is not changed, and nobody steps back after it.
  SCORED_ONCE,
  POINTS_ON_THE_SCALE
}
