package kz.tereze.api.award;

/// Why an award is approved although better ranked applications have none.
public enum DepartureReason {
  /// The council voted on the better ranked one and did not support it.
  COUNCIL_DID_NOT_SUPPORT,
  /// An official returned the better ranked award.
  OFFICIAL_RETURNED,
  /// The call's budget does not hold the better ranked sum, and holds this one.
  BUDGET_DOES_NOT_HOLD,
  /// The council has not decided on the better ranked one, and this one cannot wait.
  COUNCIL_HAS_NOT_DECIDED
}
