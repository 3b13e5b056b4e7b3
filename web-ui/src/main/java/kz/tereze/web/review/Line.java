package kz.tereze.web.review;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.projections.review.Assignment;

/// An expert of an application, as officials see them.
///
/// @param employer empty when none is known
/// @param left why the expert left, empty otherwise
public record Line(Assignment assignment, String name, String employer, String left) {

  /// When the present state began.
  public Instant since() {
    Instant since = assignment.assignedAt();
    if (assignment.goneAt() != null) {
      since = assignment.goneAt();
    } else if (assignment.scoredAt() != null) {
      since = assignment.scoredAt();
    } else if (assignment.declaredAt() != null) {
      since = assignment.declaredAt();
    }
    return since;
  }

  public boolean isLateOn(LocalDate today) {
    LocalDate due = assignment.due();
    return due != null && today.isAfter(due);
  }
}
