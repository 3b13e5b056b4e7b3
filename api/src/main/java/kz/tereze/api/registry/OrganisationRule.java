package kz.tereze.api.registry;

import kz.tereze.api.Rule;

/// What must hold for an organisation's entry.
public enum OrganisationRule implements Rule {
  /// Only an administrator keeps the register.
  KEPT_BY_ADMINISTRATOR,
  /// The name is there in Kazakh and Russian, at most 300 characters each.
  NAME_IN_STATE_LANGUAGES,
  /// A BIN is entered once; a second entry must not say something else.
  REGISTERED_ONCE
}
