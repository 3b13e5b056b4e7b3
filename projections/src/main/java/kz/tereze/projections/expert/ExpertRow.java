package kz.tereze.projections.expert;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.expert.Expertise;
import org.jspecify.annotations.Nullable;

/// An expert of the pool.
///
/// @param accreditedUntil null while there is no accreditation
/// @param withdrawn why the last accreditation was ended early
/// @param working reviews taken on or waiting for an answer
/// @param declaredAt when the expert last declared their interests
public record ExpertRow(
    PersonId person,
    Expertise expertise,
    @Nullable Bin employer,
    Instant describedAt,
    @Nullable LocalDate accreditedUntil,
    @Nullable String accreditation,
    @Nullable String withdrawn,
    @Nullable Instant leftAt,
    int working,
    @Nullable Instant declaredAt) {

  public boolean isAccreditedOn(LocalDate day) {
    return leftAt == null && accreditedUntil != null && !day.isAfter(accreditedUntil);
  }

  /// Reviews the expert can still take on.
  public int room() {
    return Math.max(0, expertise.load() - working);
  }
}
