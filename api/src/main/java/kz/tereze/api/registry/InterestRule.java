package kz.tereze.api.registry;

import kz.tereze.api.Rule;

/// What must hold for a declaration of interests.
public enum InterestRule implements Rule {
  DECLARED_BY_ONESELF,
  /// At most 100 ties and 300 works.
  DECLARATION_WITHIN_LIMITS,
  /// Each tie is to one organisation or to one other person.
  EACH_TIE_NAMES_ONE,
  /// A DOI, and a year that has come.
  WORKS_EXIST
}
