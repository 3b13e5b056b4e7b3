package kz.tereze.api.council;

/// How a member votes.
public enum Choice {
  FOR,
  AGAINST,
  ABSTAIN,
  /// A conflict of interest: the member leaves numerator, denominator and quorum base.
  RECUSED
}
