package kz.tereze.web.review;

import java.time.Instant;
import kz.tereze.projections.review.Assignment;

/// An expert of an application, as officials see them.
///
/// @param employer empty when none is known
/// @param conflict why the expert stepped back, empty otherwise
public record Line(Assignment assignment, String name, String employer, String conflict) {

  /// When the present state began.
  public Instant since() {
    Instant since = assignment.assignedAt();
    if (assignment.scoredAt() != null) {
      since = assignment.scoredAt();
    } else if (assignment.declaredAt() != null) {
      since = assignment.declaredAt();
    }
    return since;
  }
}
