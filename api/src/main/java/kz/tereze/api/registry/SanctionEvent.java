package kz.tereze.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Bin;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.Stored;
import org.jspecify.annotations.Nullable;

/// What happened to an entry in the register of sanctions.
public sealed interface SanctionEvent extends Event {

  SanctionId sanction();

  @Stored("registry.sanction-imposed")
  record SanctionImposed(
      SanctionId sanction,
      @Nullable Bin organisation,
      @Nullable PersonId person,
      String reason,
      String act,
      LocalDate from,
      @Nullable LocalDate until,
      PersonId by,
      Instant at)
      implements SanctionEvent {}

  @Stored("registry.sanction-lifted")
  record SanctionLifted(SanctionId sanction, String reason, PersonId by, Instant at)
      implements SanctionEvent {}
}
