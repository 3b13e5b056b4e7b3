package kz.tereze.api.levy;

/// Which law the obligation follows.
public enum Regime {
  /// Subsoil Code: 1 % of last year's production costs, into the republican budget (401103).
  CODE,
  /// Contracts under the older law: 1 % of aggregate annual income.
  LEGACY_CONTRACT
}
