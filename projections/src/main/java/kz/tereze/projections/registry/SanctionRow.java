package kz.tereze.projections.registry;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.registry.SanctionId;
import org.jspecify.annotations.Nullable;

/// An entry in the register of sanctions.
///
/// @param until its last day; null while it has no end
/// @param lifted why it was lifted; null while it holds
public record SanctionRow(
    SanctionId sanction,
    @Nullable Bin organisation,
    @Nullable PersonId person,
    String reason,
    String act,
    LocalDate from,
    @Nullable LocalDate until,
    PersonId imposedBy,
    Instant imposedAt,
    @Nullable String lifted,
    @Nullable Instant liftedAt) {

  public boolean holdsOn(LocalDate day) {
    return lifted == null && !day.isBefore(from) && (until == null || !day.isAfter(until));
  }
}
