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

  /// The day of the law, and never sooner than the days a payer has after what is due was made
  /// known.
  ///
  /// @param knownOn the day of the assessment, or of a correction upwards
  public static LocalDate payBy(ObligationId obligation, LocalDate knownOn) {
    LocalDate byLaw =
        inYear(
            obligation,
            switch (obligation.regime()) {
              case CODE -> Policy.LEVY_PAID_BY;
              case LEGACY_CONTRACT -> Policy.LEVY_LEGACY_MET_BY;
            });
    LocalDate soonest = knownOn.plusDays(Policy.LEVY_PAID_WITHIN_DAYS.on(knownOn).value());
    return byLaw.isBefore(soonest) ? soonest : byLaw;
  }

  private static LocalDate inYear(ObligationId obligation, Policy policy) {
    int year = obligation.year();
    int monthAndDay = policy.on(LocalDate.of(year, 1, 1)).value();
    return LocalDate.of(year, monthAndDay / DAYS, monthAndDay % DAYS);
  }
}
