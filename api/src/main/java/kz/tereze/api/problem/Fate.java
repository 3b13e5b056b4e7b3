package kz.tereze.api.problem;

/// How a reported problem was answered.
public enum Fate {
  /// It was one; another entry of the ledger puts it right.
  CORRECTED,
  /// What is shown is right, and the answer says why.
  EXPLAINED,
  /// Not dealt with here, for a stated reason.
  DECLINED
}
