package kz.tereze.api.identity;

/// Why what is known of a person is erased.
public enum ErasureBasis {
  /// The person asked for it (Law on Personal Data and their Protection, art. 24).
  OWN_REQUEST,
  CONSENT_WITHDRAWN,
  /// The time for which it had to be kept is over.
  RETENTION_ENDED,
  COURT_ORDER
}
