package kz.tereze.api.appeal;

import kz.tereze.api.Rule;

/// What must hold for an appeal.
public enum AppealRule implements Rule {
  /// There is a published decision, and it is against the applicant.
  DECIDED_AGAINST_APPLICANT,
  FILED_BY_LEADER_OR_HEAD,
  /// Within the working days after the decision was published.
  FILED_IN_TIME,
  /// Each decision is appealed against once.
  FILED_ONCE,
  /// What is contested is part of this decision, and named once.
  POINTS_OF_THE_DECISION,
  /// No answer yet, and not taken back.
  AWAITS_ANSWER,
  ANSWERED_BY_OFFICIAL,
  /// Whoever checked, scored, ranked, put, voted, counted or approved does not hear the appeal.
  ANSWERED_BY_SOMEBODY_ELSE,
  ANSWERER_NOT_OF_APPLICANT,
  /// What follows is what can follow from this decision.
  OUTCOME_FITS_DECISION,
  /// Every contested point has one answer with its reason, of 10 to 2,000 characters.
  EVERY_POINT_ANSWERED,
  /// An appeal is upheld for a point that is, and not dismissed where every point is.
  OUTCOME_FITS_POINTS,
  /// 20 to 4,000 characters.
  REASON_GIVEN,
  /// Only the platform notes that a term is over.
  NOTED_BY_THE_PLATFORM,
  TERM_IS_OVER
}
