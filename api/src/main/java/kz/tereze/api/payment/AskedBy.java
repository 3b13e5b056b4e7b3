package kz.tereze.api.payment;

/// The second channel by which a recipient was asked about a changed account.
public enum AskedBy {
  PHONE,
  VIDEO_CALL,
  IN_PERSON,
  REGISTERED_LETTER
}
