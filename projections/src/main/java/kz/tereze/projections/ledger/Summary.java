package kz.tereze.projections.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a filter finds, in a few figures.
///
/// @param totals one line for each currency, tenge first, then the most frequent
/// @param recipients how many organisations with a BIN
/// @param first day of the earliest decision; null when nothing is found
/// @param last day of the latest decision
public record Summary(
    long awards,
    List<CurrencyTotal> totals,
    long recipients,
    @Nullable LocalDate first,
    @Nullable LocalDate last) {

  public Summary {
    totals = List.copyOf(totals);
  }
}
