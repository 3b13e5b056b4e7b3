package kz.tereze.api.need;

import kz.tereze.api.Rule;

/// What must hold for a need.
public enum NeedRule implements Rule {
  POSTED_BY_SUBSOIL_USER,
  POSTED_FOR_OWN_ORGANISATION,
  POSTED_ONCE,
  /// Title at most 200, problem 4,000, measure 300 characters, in Kazakh and Russian.
  TEXT_IN_STATE_LANGUAGES,
  /// Present and wanted value are given, at most 120 characters each.
  MEASURE_HAS_VALUES,
  READINESS_RISES,
  CO_FUNDING_NOT_NEGATIVE,
  ANSWERS_BY_LIES_AHEAD,
  CHANGED_BY_ITS_OWNER,
  /// The version somebody revises is the newest one.
  NEWEST_VERSION_REVISED,
  /// While a council votes, and after, the text stands.
  OPEN_FOR_CHANGE,
  REASON_GIVEN,
  PUT_TO_COUNCIL_BY_OFFICIAL,
  /// An official does not act on a need of an organisation they belong to.
  OFFICIAL_NOT_OF_OWNER,
  /// Only a posted need goes to a council.
  AWAITS_COUNCIL,
  /// Only the platform records what follows from other facts.
  FOLLOWS_FROM_A_FACT
}
