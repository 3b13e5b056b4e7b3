package kz.tereze.projections.assignment;

/// What can be wrong with an assignment.
public enum ProofFault {
  /// A pair that is no candidate, is left out by the floor, or is chosen twice.
  PAIR_NOT_ALLOWED,
  WRONG_NUMBER_OF_EXPERTS,
  TWO_OF_ONE_EMPLOYER,
  LOAD_EXCEEDED,
  BELOW_FLOOR,
  NEGATIVE_PRICE,
  /// Somebody who is not listed could fit better.
  LIST_TOO_SHORT,
  /// The prices do not show that no other assignment is better.
  NOT_SHOWN_TO_BE_BEST
}
