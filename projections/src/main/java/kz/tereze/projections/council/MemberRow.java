package kz.tereze.projections.council;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import org.jspecify.annotations.Nullable;

/// A member of a council, the organisation the member works for, and the term.
///
/// @param from null, as `until`, in appointments older than terms
/// @param until the last day
/// @param since when the appointment was entered
public record MemberRow(
    PersonId person,
    Bin employer,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Instant since) {

  /// Whether the member has a seat in ballots that open on that day.
  public boolean sitsOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }
}
