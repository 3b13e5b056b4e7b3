package kz.tereze.api.expert;

import kz.tereze.api.Rule;

/// What must hold for an expert's place in the pool.
public enum ExpertRule implements Rule {
  DESCRIBED_BY_THE_EXPERT,
  /// One to ten, each named once.
  DISCIPLINES_NAMED,
  /// At least one, each named once.
  TONGUES_NAMED,
  /// 20 to 2,000 characters.
  KEYWORDS_GIVEN,
  /// From 1 to what the policy allows.
  LOAD_ALLOWED,
  IS_IN_POOL,
  ACCREDITED_BY_OFFICIAL,
  ACCREDITED_BY_SOMEBODY_ELSE,
  /// It ends after today, within five years.
  ACCREDITATION_ENDS_IN_TIME,
  /// 1 to 60 characters.
  ORDER_NUMBER_GIVEN,
  IS_ACCREDITED,
  /// 10 to 2,000 characters.
  REASON_GIVEN
}
