package kz.tereze.api.levy;

import java.time.LocalDate;
import kz.tereze.api.Policy;

/// By when an obligation is declared and met, by the policy of its year and regime.
public final class LevyDates {

  private static final int DAYS = 100;

  private LevyDates() {}

  public static LocalDate declareBy(ObligationId obligation) {
    return inYear(obligation, Policy.LEVY_DECLARED_BY);
  }

  /// The first year of which an undeclared base is told everybody, by what holds today.
  public static int undeclaredToldFrom(LocalDate today) {
    return Policy.LEVY_UNDECLARED_TOLD_FROM_YEAR.on(today).value();
  }

  /// The day of the law, and never sooner than the days a payer has after what is due was made
  /// known.
  ///
  /// @param knownOn the day of the assessment, or of a correction upwards
  public static LocalDate payBy(ObligationId obligation, LocalDate knownOn) {
    LocalDate byLaw =
        switch (obligation.regime()) {
          case CODE -> byCode(obligation.year());
          case LEGACY_CONTRACT -> inYear(obligation, Policy.LEVY_LEGACY_MET_BY);
        };
    LocalDate soonest = knownOn.plusDays(Policy.LEVY_PAID_WITHIN_DAYS.on(knownOn).value());
    return byLaw.isBefore(soonest) ? soonest : byLaw;
  }

  /// The first day of an act of own spending that counts.
  public static LocalDate actsFrom(ObligationId obligation) {
    return LocalDate.of(obligation.year(), 1, 1);
  }

  /// The last one: a payer that is late still performs its duty.
  public static LocalDate actsUntil(ObligationId obligation) {
    int after = Policy.LEVY_ACT_YEARS_AFTER.on(actsFrom(obligation)).value();
    return LocalDate.of(obligation.year() + after, 12, 31);
  }

  private static LocalDate byCode(int year) {
    LocalDate begins = LocalDate.of(year, 1, 1);
    return LocalDate.of(
        year,
        Policy.LEVY_PAYABLE_UNTIL_MONTH.on(begins).value(),
        Policy.LEVY_PAYABLE_UNTIL_DAY.on(begins).value());
  }

  private static LocalDate inYear(ObligationId obligation, Policy policy) {
    int year = obligation.year();
    int monthAndDay = policy.on(LocalDate.of(year, 1, 1)).value();
    return LocalDate.of(year, monthAndDay / DAYS, monthAndDay % DAYS);
  }
}
