package kz.tereze.api.appeal;

/// How an appeal ended, and what follows.
public enum AppealOutcome {
  /// The decision stands.
  DISMISSED,
  /// It asks for something no appeal can give, as more money than the call allows.
  NOT_HEARD,
  /// Upheld: another official makes the formal check anew.
  CHECKED_AGAIN,
  /// Upheld: the application can be put to a council again.
  VOTED_AGAIN;

  public boolean isUpheld() {
    return this == CHECKED_AGAIN || this == VOTED_AGAIN;
  }
}
