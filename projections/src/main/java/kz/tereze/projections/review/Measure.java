package kz.tereze.projections.review;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.tereze.api.PersonId;
import org.jspecify.annotations.Nullable;

/// A sum over people that is told only when enough of them are behind it.
final class Measure {

  static final int WHOLE = 10_000;

  private final Set<PersonId> people = new HashSet<>();
  private long sum;
  private int count;

  long sum() {
    return sum;
  }

  int count() {
    return count;
  }

  void add(PersonId person, long value) {
    people.add(person);
    sum += value;
    count++;
  }

  /// One more whom the sum rests on.
  void rest(PersonId person) {
    people.add(person);
  }

  private boolean isTold(int smallest) {
    return people.size() >= smallest;
  }

  /// The parts together; null when they rest on too few, or when taking away what is told of the
  /// parts would leave too few.
  static @Nullable Measure together(Stream<Measure> given, int smallest) {
    List<Measure> parts = given.toList();
    Measure all = new Measure();
    Measure kept = new Measure();
    for (Measure part : parts) {
      all.take(part);
      if (parts.size() > 1 && !part.isTold(smallest)) {
        kept.take(part);
      }
    }
    return all.isTold(smallest) && (kept.count == 0 || kept.isTold(smallest)) ? all : null;
  }

  private void take(Measure other) {
    people.addAll(other.people);
    sum += other.sum;
    count += other.count;
  }
}
