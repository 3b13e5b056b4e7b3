package kz.tereze.api;

import java.time.Instant;
import java.time.LocalDate;

/// Working days in which officials do what others wait for, counted after the day it came to them.
public enum OfficialTerm {
  FORMAL_CHECK(Policy.FORMAL_CHECK_WORKING_DAYS),
  AWARD_DECISION(Policy.AWARD_DECISION_WORKING_DAYS);

  private final Policy days;

  OfficialTerm(Policy days) {
    this.days = days;
  }

  /// The last day in time.
  ///
  /// @param from when it came to the officials
  public LocalDate lastDay(Instant from) {
    return lastDay(Kazakhstan.day(from));
  }

  private LocalDate lastDay(LocalDate from) {
    return WorkingDays.after(from, days.on(from).value());
  }

  /// What came to the officials up to this day, its end included, is late today.
  public LocalDate lateFrom(LocalDate today) {
    LocalDate from = today.minusDays(1);
    while (!lastDay(from).isBefore(today)) {
      from = from.minusDays(1);
    }
    return from;
  }
}
