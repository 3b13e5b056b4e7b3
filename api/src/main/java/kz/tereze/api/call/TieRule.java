package kz.tereze.api.call;

/// Which of two applications with equal means is ranked first.
public enum TieRule {
  /// None: they share a rank.
  SHARED_RANK,
  /// The one that asks for less.
  SMALLER_REQUEST,
  /// The one that a lottery draws first, from a seed nobody could choose.
  LOTTERY
}
