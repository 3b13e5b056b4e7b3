package kz.tereze.api.appeal;

/// What an applicant says was wrong with a decision.
public enum AppealGround {
  /// A step of the published procedure was left out or done otherwise.
  PROCEDURE,
  /// Somebody with a conflict of interest took part.
  CONFLICT_OF_INTEREST,
  /// The decision rests on a fact that is wrong.
  WRONG_FACTS,
  /// The criteria or the call's terms were not applied as published.
  CRITERIA_MISAPPLIED,
  /// The decision gives no reason, or not one for this application.
  NO_REASONS
}
