package kz.tereze.domain.council;

import java.time.LocalDate;
import kz.tereze.api.PersonId;
import kz.tereze.api.council.CouncilEvent.MemberAppointed;
import kz.tereze.api.council.Seat;

/// How long a member holds a seat.
///
/// @param until the last day
record Term(Seat seat, LocalDate from, LocalDate until) {

  /// Appointments older than terms hold until dismissal.
  static Term of(MemberAppointed event) {
    return new Term(
        new Seat(event.member(), event.employer()),
        event.from() == null ? LocalDate.MIN : event.from(),
        event.until() == null ? LocalDate.MAX : event.until());
  }

  boolean isOf(PersonId person) {
    return seat.member().equals(person);
  }

  boolean runsOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  boolean overlaps(Term other) {
    return !until.isBefore(other.from) && !other.until.isBefore(from);
  }

  /// It ends after it begins, and lasts no longer than so many months.
  boolean isAtMost(int months) {
    return until.isAfter(from) && until.isBefore(from.plusMonths(months).plusDays(1));
  }
}
