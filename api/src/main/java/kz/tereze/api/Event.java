package kz.tereze.api;

import java.time.Instant;
import java.time.LocalDate;

/// A fact. Kept for ever under the name its [Stored] annotation gives, whatever becomes of the
/// Java class. Holds no personal data in the clear: people appear as [PersonId].
public interface Event {

  /// Who caused it; [PersonId#PLATFORM] for what follows from another fact.
  PersonId by();

  /// When it happened by the server's clock.
  Instant at();

  /// The day in Kazakhstan on which it happened.
  default LocalDate day() {
    return Kazakhstan.day(at());
  }
}
