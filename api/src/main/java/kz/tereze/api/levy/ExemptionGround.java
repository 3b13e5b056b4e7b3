package kz.tereze.api.levy;

/// Why a payer owes nothing for a year.
public enum ExemptionGround {
  /// The contract carries no such duty and keeps the law of its day.
  STABLE_CONTRACT,
  /// Nothing is owed for the first year of production.
  FIRST_PRODUCTION_YEAR,
  /// The licence allows exploration only.
  EXPLORATION_ONLY
}
