package kz.tereze.api.payment;

import kz.tereze.api.Rule;

/// What must hold for a sanction list.
public enum ListRule implements Rule {
  LIST_LOADED_BY_ADMINISTRATOR,
  /// Somebody stands on it: an empty list would clear everybody.
  LIST_IS_NOT_EMPTY,
  /// Issued today at the latest, and not before the version that is loaded.
  LIST_IS_NEWER,
  /// Nothing was loaded between reading a file and deciding about it.
  LIST_COMPARED_WITH_THE_NEWEST,
  LIST_AWAITS_CONFIRMATION,
  /// Nobody alone takes somebody off a list.
  LIST_CONFIRMED_BY_ANOTHER,
  /// Whoever proposed a version does not decide about it either way.
  LIST_REFUSED_BY_ANOTHER,
  /// 10 to 2,000 characters.
  LIST_REFUSAL_HAS_REASON
}
