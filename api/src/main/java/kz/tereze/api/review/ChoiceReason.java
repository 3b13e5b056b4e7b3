package kz.tereze.api.review;

/// Why an official chooses an expert by hand instead of leaving it to the draw. Public.
public enum ChoiceReason {
  /// The draw found nobody.
  NOBODY_WAS_DRAWN,
  /// Somebody was needed at once in place of one who left.
  REPLACEMENT_AT_SHORT_NOTICE,
  /// The application needs knowledge that the pool's words do not show.
  SPECIAL_KNOWLEDGE,
  /// The reviews differ too much, and a particular experience is to decide.
  REVIEWS_DIFFER
}
