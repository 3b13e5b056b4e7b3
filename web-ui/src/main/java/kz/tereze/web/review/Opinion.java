package kz.tereze.web.review;

import java.util.List;
import kz.tereze.api.review.Rubric;

/// One expert's points and words, without a name.
///
/// @param number in the order of assignment
/// @param total weighted
public record Opinion(int number, int total, List<Given> given) {

  public Opinion {
    given = List.copyOf(given);
  }

  /// Points and reason for one criterion.
  ///
  /// @param reason empty when its text was erased, or stands at the criterion before
  public record Given(Rubric.Line line, int points, String reason) {}
}
