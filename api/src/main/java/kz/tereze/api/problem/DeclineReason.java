package kz.tereze.api.problem;

/// Why a reported problem is not dealt with here.
public enum DeclineReason {
  /// Another body decides about it; the answer names which.
  NOT_OURS,
  /// The same was reported before.
  REPORTED_BEFORE,
  /// Nothing in it can be checked.
  NOTHING_TO_CHECK,
  /// Advertising, insults, another topic.
  NOT_A_PROBLEM,
  /// The law keeps it from being shown.
  LAW_FORBIDS
}
