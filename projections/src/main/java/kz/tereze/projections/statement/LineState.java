package kz.tereze.projections.statement;

/// What has become of a booking.
public enum LineState {
  ARRIVED,
  /// Waits for a person.
  ASIDE,
  /// A person named what it is for; whoever guards that has not taken it yet.
  MATCHED,
  SETTLED
}
