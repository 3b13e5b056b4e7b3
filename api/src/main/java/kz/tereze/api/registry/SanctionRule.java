package kz.tereze.api.registry;

import kz.tereze.api.Rule;

/// What must hold for an entry in the register of sanctions.
public enum SanctionRule implements Rule {
  KEPT_BY_OFFICIAL,
  /// It is about an organisation or about a person.
  IS_ABOUT_ONE,
  /// Reason and act of 10 to 2,000 characters each.
  REASON_AND_ACT_GIVEN,
  /// It ends on its first day at the earliest.
  ENDS_AFTER_IT_BEGINS,
  IMPOSED_ONCE,
  IS_IN_FORCE,
  /// Who imposed it does not lift it.
  LIFTED_BY_ANOTHER
}
