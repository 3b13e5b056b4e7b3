package kz.tereze.web.call;

import java.util.List;
import kz.tereze.api.call.Candidate;
import kz.tereze.api.call.Condition;
import org.jspecify.annotations.Nullable;

/// Whether one condition of a call holds for somebody.
///
/// @param holds null when they have not said what decides it
public record Verdict(Condition condition, @Nullable Boolean holds) {

  /// One for every condition.
  static List<Verdict> of(List<Condition> conditions, Candidate candidate) {
    return conditions.stream()
        .map(condition -> new Verdict(condition, condition.holdsFor(candidate)))
        .toList();
  }

  public boolean isMet() {
    return Boolean.TRUE.equals(holds);
  }

  public boolean isBroken() {
    return Boolean.FALSE.equals(holds);
  }
}
