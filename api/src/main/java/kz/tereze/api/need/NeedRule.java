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
  /// Limits and what is offered are each at most 2,000 characters, in Kazakh and Russian.
  CONDITIONS_IN_STATE_LANGUAGES,
  OWNERSHIP_CHOSEN,
  READINESS_RISES,
  CO_FUNDING_NOT_NEGATIVE,
  ANSWERS_BY_LIES_AHEAD,
  CHANGED_BY_ITS_OWNER,
  /// The version somebody revises is the newest one.
  NEWEST_VERSION_REVISED,
  /// While a council votes or a call serves the need, the text stands.
  OPEN_FOR_CHANGE,
  REASON_GIVEN,
  SCREENED_BY_OFFICIAL,
  /// The official looked at the newest version, which nobody has screened or returned before.
  NEWEST_VERSION_SCREENED,
  /// Whoever passes a text that much resembles an earlier one says why it is no repetition.
  RESEMBLANCE_EXPLAINED,
  /// Questions are asked while the window for this version is open.
  QUESTIONS_ARE_TAKEN,
  /// The owner's own people do not ask; they answer.
  ASKED_BY_OTHERS,
  /// One person asks a limited number of questions about one version.
  QUESTIONS_LIMITED,
  QUESTION_WAS_ASKED,
  ANSWERED_ONCE,
  /// An answer has 2 to 4,000 characters.
  ANSWER_GIVEN,
  QUESTION_HIDDEN_BY_OFFICIAL,
  PUT_TO_COUNCIL_BY_OFFICIAL,
  /// An official does not act on a need of an organisation they belong to.
  OFFICIAL_NOT_OF_OWNER,
  /// Only a version that was screened goes to a council.
  AWAITS_COUNCIL,
  /// Everybody has had the days of the policy to ask.
  QUESTIONS_ARE_OVER,
  /// Only the platform records what follows from other facts.
  FOLLOWS_FROM_A_FACT
}
