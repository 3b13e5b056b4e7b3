package kz.tereze.projections.registry;

import java.time.LocalDate;
import kz.tereze.api.Bin;
import org.jspecify.annotations.Nullable;

/// An organisation's accreditation as a subject of scientific activity.
///
/// @param withdrawn why it was withdrawn; null while it holds
public record AccreditationRow(
    Bin bin, String certificate, LocalDate from, LocalDate until, @Nullable String withdrawn) {

  public boolean holdsOn(LocalDate day) {
    return withdrawn == null && !day.isBefore(from) && !day.isAfter(until);
  }
}
