package kz.tereze.api.ledger;

import kz.tereze.api.Rule;

/// What must hold for a new key of the public ledger.
public enum KeyRule implements Rule {
  /// Only an administrator changes the keys.
  CHANGED_BY_ADMINISTRATOR,
  /// A key bears the name of the log it signs.
  NAMES_ITS_LOG,
  /// A key that signed once never comes back as a new one.
  NEVER_SIGNED_BEFORE,
  /// Both keys sign long enough for everybody to learn the new one.
  OLD_KEY_SIGNS_ON
}
