package kz.tereze.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

  @Test
  void weekends_and_holidays_are_days_of_rest() {
    assertThat(days("2026-03-07", "2026-03-08", "2026-03-23", "2026-05-27", "2026-12-16"))
        .noneMatch(WorkingDays::isWorking);
    assertThat(days("2026-03-06", "2026-03-20", "2026-12-17")).allMatch(WorkingDays::isWorking);
  }

  @Test
  void a_holiday_on_a_weekend_makes_the_next_working_day_free() {
    // Women's day 2026 is a Sunday; Nauryz on Saturday and Sunday takes two days behind the 23rd.
    assertThat(days("2026-03-09", "2026-03-24", "2026-03-25", "2026-08-31"))
        .noneMatch(WorkingDays::isWorking);
    assertThat(days("2026-03-10", "2026-03-26", "2026-09-01")).allMatch(WorkingDays::isWorking);
    assertThat(days("2028-01-03", "2028-01-04")).noneMatch(WorkingDays::isWorking);
    assertThat(WorkingDays.isWorking(LocalDate.parse("2028-01-05"))).isTrue();
  }

  @Test
  void christmas_and_qurban_ait_are_not_made_up_for() {
    assertThat(WorkingDays.isWorking(LocalDate.parse("2028-01-10"))).isTrue();
    assertThat(WorkingDays.isWorking(LocalDate.parse("2027-05-17"))).isTrue();
  }

  @Test
  void a_term_counts_working_days_after_its_first_day() {
    LocalDate friday = LocalDate.parse("2026-03-06");
    assertThat(WorkingDays.after(friday, 0)).isEqualTo(friday);
    assertThat(WorkingDays.after(friday, 1)).isEqualTo(LocalDate.parse("2026-03-10"));
    assertThat(WorkingDays.after(friday, 3)).isEqualTo(LocalDate.parse("2026-03-12"));
    assertThat(WorkingDays.between(friday, LocalDate.parse("2026-03-12"))).isEqualTo(3);
    assertThat(WorkingDays.between(friday, friday)).isZero();
    assertThat(WorkingDays.between(friday, friday.minusDays(1))).isZero();
  }

  private static List<LocalDate> days(String... days) {
    return Stream.of(days).map(LocalDate::parse).toList();
  }
}
