package kz.tereze.projections.assignment;

/// What is checked of a finished draw, in this order.
public enum DrawStep {
  INPUTS_HAVE_THEIR_HASH,
  /// The root the seed is made of is the one the ledger had at that size.
  LEDGER_HAD_THIS_ROOT,
  SECRET_WAS_COMMITTED,
  SEED_FOLLOWS,
  OUTCOME_HAS_ITS_HASH,
  OUTCOME_NAMES_INPUTS_AND_SEED,
  ASSIGNMENT_IS_PROVED
}
