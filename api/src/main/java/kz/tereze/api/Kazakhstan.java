package kz.tereze.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The country's one time zone: days of the law begin and end by it, wherever the server stands.
public final class Kazakhstan {

  /// UTC+5 since 1 March 2024; Almaty carries the whole country's history of offsets.
  public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

  private Kazakhstan() {}

  /// The calendar day on which an instant falls.
  public static LocalDate day(Instant at) {
    return at.atZone(ZONE).toLocalDate();
  }

  /// The moment in which the day begins.
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }
}
