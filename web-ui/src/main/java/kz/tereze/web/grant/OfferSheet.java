package kz.tereze.web.grant;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import kz.tereze.api.Tiyn;
import kz.tereze.web.page.Entry;

/// The rows of an offer as they stand in the form, and what their sums come to.
///
/// @param rows names of the rows drawn: `tranche.0`, `tranche.1`
/// @param sum of the amounts that can be read
public record OfferSheet(List<String> rows, Tiyn sum, Tiyn award) {

  static final String GROUP = "tranche";

  /// The number of rows, hidden in the form so that it works without scripts.
  static final String ROWS = "rows";

  /// More tranches than any contract may have.
  private static final int MOST = 40;

  private static final int FIRST = 3;

  static OfferSheet of(Entry entry, Tiyn award) {
    List<String> rows =
        IntStream.range(0, count(entry)).mapToObj(row -> GROUP + "." + row).toList();
    Tiyn sum =
        rows.stream()
            .map(row -> entry.money(row + ".amount").orNull())
            .filter(Objects::nonNull)
            .reduce(Tiyn.ZERO, Tiyn::plus);
    return new OfferSheet(rows, sum, award);
  }

  private static int count(Entry entry) {
    String typed = entry.typed(ROWS);
    int asked = typed.matches("\\d{1,2}") ? Integer.parseInt(typed) : FIRST;
    boolean more = entry.typed("do").equals("more");
    return Math.clamp(asked + (more ? 1 : 0), 1, MOST);
  }

  public boolean matches() {
    return sum.equals(award);
  }

  public boolean isShort() {
    return award.exceeds(sum);
  }

  /// How far the sum is from the award, in either direction.
  public Tiyn difference() {
    return isShort() ? award.minus(sum) : sum.minus(award);
  }

  /// The row of a tranche counted from 1, to name the field that is wrong.
  static String row(List<String> filled, int tranche) {
    return filled.isEmpty() ? GROUP + ".0" : filled.get(Math.clamp(tranche, 1, filled.size()) - 1);
  }
}
