package kz.tereze.projections.notice;

/// What became of the mail about a notice.
public enum MailState {
  WAITING,
  SENT,
  /// The person wants none about this kind.
  UNWANTED,
  /// Nobody has told us an address.
  NO_ADDRESS,
  /// What happened was no news any more when it could have been sent.
  TOO_OLD,
  /// Tried as often as it makes sense; an administrator may have it tried again.
  DEAD
}
