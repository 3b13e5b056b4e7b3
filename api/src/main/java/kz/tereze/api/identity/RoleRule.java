package kz.tereze.api.identity;

import kz.tereze.api.Rule;

/// What must hold for the roles of people.
public enum RoleRule implements Rule {
  /// Of two roles that exclude each other nobody has both, by whatever accounts; whoever does acts
  /// in neither.
  NOBODY_HOLDS_BOTH,
  ROLE_PROPOSED_BY_ADMINISTRATOR,
  /// Nobody changes roles of their own.
  ROLE_IS_NOT_ONES_OWN,
  /// The platform's own role is nobody's.
  ROLE_IS_ONE_OF_PEOPLE,
  /// 1 to 100 characters: letters, digits and marks of a document's number.
  ROLE_REFERENCE_WELL_FORMED,
  /// One change of a person's roles at a time.
  NO_ROLE_CHANGE_IS_OPEN,
  /// What is given was not there, what is taken was.
  ROLE_CHANGES_SOMETHING,
  ROLE_CONFIRMED_BY_ADMINISTRATOR,
  /// Nobody confirms what they proposed, by whatever account.
  ROLE_CONFIRMER_IS_NOT_PROPOSER,
  ROLE_CHANGE_IS_OPEN,
  /// Only the platform moves what follows from another fact.
  ROLE_FOLLOWS_FROM_A_FACT
}
