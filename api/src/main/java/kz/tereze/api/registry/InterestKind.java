package kz.tereze.api.registry;

/// What ties a person to somebody else.
public enum InterestKind {
  /// A spouse, a relative by blood or marriage, a household.
  FAMILY,
  /// Shares, loans, fees, gifts.
  FINANCE,
  /// Work, teaching, supervision; now or within the last three years.
  EMPLOYMENT,
  /// Sells to the organisation, or works for somebody who does.
  SUPPLIER,
  /// Anything else that might colour a judgement: rivalry, a dispute, friendship.
  OTHER
}
