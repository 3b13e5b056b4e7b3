package kz.tereze.api;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The official working-day calendar by which terms of the law are counted. Weekends and the fixed
/// holidays follow from the law; days that move or are transferred by the government are dated
/// data that an update of this list brings.
public final class WorkingDays {

  public static final String REFERENCE =
      "Labour Code, art. 84, 85; law on holidays of 13 December 2001 No. 267-II";

  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  /// A holiday on a weekend makes the next working day free.
  private static final List<MonthDay> MADE_UP_FOR =
      days(
          "--01-01 --01-02 --03-08 --03-21 --03-22 --03-23 --05-01 --05-07 --05-09 --07-06"
              + " --08-30 --10-25 --12-16");

  /// A day of rest that is not made up for, as Qurban Ait is not.
  private static final MonthDay ORTHODOX_CHRISTMAS = MonthDay.of(1, 7);

  /// First day of Qurban Ait by year.
  private static final Set<LocalDate> QURBAN_AIT =
      Set.of(
          LocalDate.of(2024, 6, 16),
          LocalDate.of(2025, 6, 6),
          LocalDate.of(2026, 5, 27),
          LocalDate.of(2027, 5, 16),
          LocalDate.of(2028, 5, 5));

  private WorkingDays() {}

  private static List<MonthDay> days(String list) {
    return Arrays.stream(list.split(" ")).map(MonthDay::parse).toList();
  }

  public static boolean isWorking(LocalDate day) {
    return !isRest(day) && !madeUp(day.getYear()).contains(day);
  }

  /// The day on which a term ends that begins the day after `day` and lasts so many working days.
  ///
  /// @param count at least 0; 0 gives `day` itself
  public static LocalDate after(LocalDate day, int count) {
    LocalDate end = day;
    int left = count;
    while (left > 0) {
      end = end.plusDays(1);
      if (isWorking(end)) {
        left--;
      }
    }
    return end;
  }

  /// Working days after `from` up to and with `to`; 0 when `to` is not later.
  public static int between(LocalDate from, LocalDate to) {
    int count = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      count += isWorking(day) ? 1 : 0;
    }
    return count;
  }

  private static boolean isRest(LocalDate day) {
    MonthDay date = MonthDay.from(day);
    return WEEKEND.contains(day.getDayOfWeek())
        || MADE_UP_FOR.contains(date)
        || date.equals(ORTHODOX_CHRISTMAS)
        || QURBAN_AIT.contains(day);
  }

  /// The working days that a year's holidays on weekends made free.
  private static Set<LocalDate> madeUp(int year) {
    Set<LocalDate> free = new HashSet<>();
    for (MonthDay holiday : MADE_UP_FOR) {
      LocalDate day = holiday.atYear(year);
      if (WEEKEND.contains(day.getDayOfWeek())) {
        while (isRest(day) || free.contains(day)) {
          day = day.plusDays(1);
        }
        free.add(day);
      }
    }
    return free;
  }
}
