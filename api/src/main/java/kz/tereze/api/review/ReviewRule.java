package kz.tereze.api.review;

import kz.tereze.api.Rule;

/// What must hold for a review.
public enum ReviewRule implements Rule {
  OPENED_BY_THE_PLATFORM,
  /// Ties, draws and clocks are the platform's.
  FOLLOWS_FROM_A_FACT,
  /// Nobody is invited before it is known who must not judge.
  TIES_ARE_KNOWN,
  /// Nobody judges, reads or decides on the word of registers that are being built up again or have
  /// not yet taken in the newest fact.
  TIES_ARE_UP_TO_DATE,
  /// Whoever is tied to team, applicant or need does not judge, read or choose.
  UNTIED,
  ASSIGNED_BY_OFFICIAL,
  /// An expert is assigned once, and whoever left stays out.
  ASSIGNED_ONCE,
  NO_MORE_EXPERTS_THAN_NEEDED,
  EXPERT_NOT_IN_TEAM,
  EXPERT_NOT_OF_APPLICANT,
  /// Author, expert, voter, approver and payer are different people.
  ASSIGNER_IS_NOT_THE_EXPERT,
  ASSIGNER_NOT_OF_APPLICANT,
  /// 20 to 2,000 characters, public.
  CHOICE_HAS_A_REASON,
  /// The official signed this choice and no other, by a key good for it.
  CHOICE_IS_SIGNED,
  /// Only somebody whose term is over is let go.
  TERM_IS_OVER,
  ACTS_AS_EXPERT,
  EXPERT_IS_ASSIGNED,
  /// Conflict or none is declared before the expert reads and scores.
  CONFLICT_DECLARED_FIRST,
  /// Experts of it, officials, council members and auditors read it.
  READ_BY_WHO_JUDGES,
  /// A signed score is not changed, and nobody steps back after it.
  SCORED_ONCE,
  /// Every criterion of the rubric once, on its scale.
  POINTS_ON_THE_SCALE;

  @Override
  public boolean isPassing() {
    return this == TIES_ARE_UP_TO_DATE;
  }
}
