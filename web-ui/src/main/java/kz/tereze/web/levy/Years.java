package kz.tereze.web.levy;

import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;

/// Reads the year of an obligation.
final class Years {

  /// Kazakhstan levies since 1992; the year has four digits.
  private static final int FIRST = 1992;
  private static final int LAST = 9999;

  private Years() {}

  static Field<Integer> read(Entry entry) {
    return entry
        .whole("year")
        .required()
        .must(year -> year >= FIRST && year <= LAST, "levy.form.year.wrong");
  }
}
