package kz.tereze.api.payment;

/// Who of a recipient confirmed a changed account.
public enum AskedWhom {
  HEAD,
  CHIEF_ACCOUNTANT,
  /// Whom the recipient named before the change.
  EARLIER_CONTACT
}
