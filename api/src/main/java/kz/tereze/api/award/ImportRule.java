package kz.tereze.api.award;

import kz.tereze.api.Rule;

/// What must hold for an import.
public enum ImportRule implements Rule {
  IMPORTED_BY_ADMINISTRATOR,
  FILE_HAS_AWARDS,
  /// A file names each award once.
  EACH_AWARD_ONCE,
  AMOUNT_NOT_NEGATIVE,
  /// Title 300, description 16,000, names 300, the publisher's identifier 200 characters at most.
  TEXT_WITHIN_LIMITS,
  CURRENCY_IS_KNOWN
}
