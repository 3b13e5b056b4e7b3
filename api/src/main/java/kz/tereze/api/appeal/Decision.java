package kz.tereze.api.appeal;

/// A decision on an application that its applicant can appeal against.
public enum Decision {
  /// An official found that it does not match the call's papers.
  FORMAL_CHECK,
  /// A council did not support it.
  COUNCIL;

  /// What follows when the appeal is upheld.
  public AppealOutcome upheld() {
    return switch (this) {
      case FORMAL_CHECK -> AppealOutcome.CHECKED_AGAIN;
      case COUNCIL -> AppealOutcome.VOTED_AGAIN;
    };
  }
}
