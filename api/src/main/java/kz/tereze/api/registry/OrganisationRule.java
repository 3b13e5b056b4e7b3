package kz.tereze.api.registry;

import kz.tereze.api.Rule;

/// What must hold for an organisation's entry.
public enum OrganisationRule implements Rule {
  /// Only an administrator keeps the register.
  KEPT_BY_ADMINISTRATOR,
  /// The name is there in Kazakh and Russian, at most 300 characters each.
  NAME_IN_STATE_LANGUAGES,
  /// The address is there in Kazakh and Russian, at most 300 characters each.
  ADDRESS_IN_STATE_LANGUAGES,
  /// A BIN is entered once; a second entry must not say something else.
  REGISTERED_ONCE,
  LEADS_THE_ORGANISATION,
  /// Certificate of 3 to 60 characters; it ends after it begins.
  ACCREDITATION_COMPLETE,
  IS_ACCREDITED,
  /// Public, 10 to 2,000 characters.
  REASON_GIVEN
}
