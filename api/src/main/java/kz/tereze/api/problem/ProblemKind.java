package kz.tereze.api.problem;

/// What somebody found wrong.
public enum ProblemKind {
  /// A figure, a name, a date is not as it was.
  WRONG_FACT,
  /// Something should be shown and is not.
  MISSING,
  /// Something about a person is shown that should not be.
  PERSONAL,
  /// Money or a decision looks improper.
  IMPROPER,
  /// A page, a file, a proof does not work.
  BROKEN,
  OTHER
}
