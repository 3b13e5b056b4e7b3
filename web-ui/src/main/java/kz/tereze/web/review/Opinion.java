package kz.tereze.web.review;

import kz.tereze.api.review.Scores;

/// One expert's points and words, without a name.
///
/// @param number in the order of assignment
/// @param reason empty when its text was erased
public record Opinion(int number, Scores scores, String reason) {}
