package kz.tereze.projections.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Counts awards and sums them up, each currency apart.
final class SummingUp {

  private final AwardTable table;
  private final FacetColumn currency;
  private final FacetColumn recipient;
  private final long[] counts;
  private final Amounts awarded;
  private final Amounts paid;
  private final BitSet recipients = new BitSet();
  private int first = Integer.MAX_VALUE;
  private int last = Integer.MIN_VALUE;

  SummingUp(AwardTable table) {
    this.table = table;
    this.currency = table.column(Facet.CURRENCY);
    this.recipient = table.column(Facet.RECIPIENT);
    this.counts = new long[currency.codes()];
    this.awarded = new Amounts(currency.codes());
    this.paid = new Amounts(currency.codes());
  }

  /// The first `count` rows of a portion.
  void add(int[] rows, int count) {
    for (int i = 0; i < count; i++) {
      add(rows[i]);
    }
  }

  private void add(int row) {
    int code = currency.code(row);
    counts[code]++;
    awarded.add(code, table.amount(row));
    paid.add(code, table.paid(row));
    recipients.set(recipient.code(row));
    first = Math.min(first, table.day(row));
    last = Math.max(last, table.day(row));
  }

  Summary summary() {
    long rows = Arrays.stream(counts).sum();
    recipients.clear(FacetColumn.NOTHING);
    return new Summary(
        rows,
        totals(),
        recipients.cardinality(),
        rows == 0 ? null : LocalDate.ofEpochDay(first),
        rows == 0 ? null : LocalDate.ofEpochDay(last));
  }

  private List<CurrencyTotal> totals() {
    return IntStream.range(0, counts.length)
        .filter(code -> counts[code] > 0)
        .mapToObj(this::total)
        .sorted(
            Comparator.comparing((CurrencyTotal total) -> !name(total).equals(Sum.TENGE))
                .thenComparing(CurrencyTotal::awards, Comparator.reverseOrder())
                .thenComparing(SummingUp::name))
        .toList();
  }

  private CurrencyTotal total(int code) {
    String name = currency.value(code);
    return new CurrencyTotal(
        counts[code], new Sum(name, awarded.units(code)), new Sum(name, paid.units(code)));
  }

  private static String name(CurrencyTotal total) {
    return total.awarded().currency();
  }
}
