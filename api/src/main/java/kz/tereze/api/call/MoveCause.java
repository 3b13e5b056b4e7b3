package kz.tereze.api.call;

/// Why the deadline of a call moved, for everybody alike.
public enum MoveCause {
  /// The platform or its signatures could not be used.
  OUTAGE,
  /// A signed act of the body that holds the call.
  ACT
}
