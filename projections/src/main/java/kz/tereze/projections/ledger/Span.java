package kz.tereze.projections.ledger;

import java.time.LocalDate;
import kz.tereze.api.fund.FundId;
import org.jspecify.annotations.Nullable;

/// Whose accounts are looked at, and for which days.
///
/// @param fund null for all programmes together
/// @param until the first day no longer looked at
public record Span(@Nullable FundId fund, LocalDate from, LocalDate until) {

  private static final LocalDate BEGINNING = LocalDate.of(1990, 1, 1);
  private static final LocalDate END = LocalDate.of(10_000, 1, 1);

  public static Span ever(@Nullable FundId fund) {
    return new Span(fund, BEGINNING, END);
  }

  public static Span ofYear(@Nullable FundId fund, int year) {
    return new Span(fund, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
  }

  /// From the beginning to the end of a day.
  public static Span upTo(@Nullable FundId fund, LocalDate day) {
    return new Span(fund, BEGINNING, day.plusDays(1));
  }
}
