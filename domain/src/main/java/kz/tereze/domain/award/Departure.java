package kz.tereze.domain.award;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.award.AwardEvent.DepartureSigned;
import kz.tereze.api.award.DepartureText;
import kz.tereze.api.signature.Signature;
import org.jspecify.annotations.Nullable;

/// Why an award departs from the ranked list, and who has signed it.
record Departure(@Nullable DepartureText text, List<DepartureSigned> signed) {

  static final Departure NONE = new Departure(null, List.of());

  private static final int NEEDED = 2;

  static Departure explained(DepartureText text) {
    return new Departure(text, List.of());
  }

  Departure signed(DepartureSigned event) {
    return new Departure(text, Stream.concat(signed.stream(), Stream.of(event)).toList());
  }

  int signatures() {
    return signed.size();
  }

  boolean isComplete() {
    return signatures() >= NEEDED;
  }

  boolean isAbout(DepartureText other) {
    return other.equals(text);
  }

  boolean covers(Collection<ApplicationNumber> over) {
    return text != null && text.over().containsAll(over);
  }

  boolean isSignedBy(PersonId person) {
    return signed.stream().anyMatch(one -> one.by().equals(person));
  }

  boolean isRepeated(Signature signature, PersonId person) {
    return signed.stream()
        .anyMatch(one -> one.by().equals(person) && one.signature().equals(signature));
  }
}
