package kz.tereze.api.fund;

/// Why money of a grant is free again.
public enum ComesBack {
  /// Promised and never paid.
  RELEASED,
  /// Paid, and returned by the recipient.
  REFUNDED
}
