package kz.tereze.api.appeal;

/// What was found of a contested point.
public enum Finding {
  /// It was decided as the call's papers demand.
  STANDS,
  /// The applicant is right.
  UPHELD
}
