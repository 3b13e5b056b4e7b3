package kz.tereze.web.ledger;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Function;
import kz.tereze.api.Text;
import kz.tereze.projections.ledger.AllocationStatus;
import kz.tereze.projections.ledger.CurrencyTotal;
import kz.tereze.projections.ledger.Label;
import kz.tereze.projections.ledger.Sum;
import kz.tereze.projections.ledger.Summary;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;

/// How awards are written in a reader's language.
public final class AwardWords {

  private AwardWords() {}

  public static String of(Ui ui, Label label) {
    Text text = label.text();
    return text == null ? Objects.requireNonNullElse(label.original(), "") : ui.text(text);
  }

  /// The `lang` attribute: null for the page's language and for one nobody stated.
  public static @Nullable String lang(Ui ui, Label label) {
    Text text = label.text();
    return text == null ? null : ui.lang(text);
  }

  public static String of(Ui ui, Sum sum) {
    return of(ui, sum.decimal(), sum.currency());
  }

  /// @param sum in whole units with their fraction
  static String of(Ui ui, BigDecimal sum, String currency) {
    return ui.money(sum, currency);
  }

  /// What was awarded in tenge.
  public static String awarded(Ui ui, Summary summary) {
    return of(ui, tenge(summary, CurrencyTotal::awarded));
  }

  /// What was paid in tenge.
  public static String paid(Ui ui, Summary summary) {
    return of(ui, tenge(summary, CurrencyTotal::paid));
  }

  private static Sum tenge(Summary summary, Function<CurrencyTotal, Sum> of) {
    return summary.totals().stream()
        .map(of)
        .filter(sum -> sum.currency().equals(Sum.TENGE))
        .findFirst()
        .orElseGet(() -> Sum.of(Sum.TENGE, 0));
  }

  /// `501,5 млрд ₸`, for charts.
  public static String brief(Ui ui, Sum sum) {
    return ui.moneyShort(sum.decimal(), sum.currency());
  }

  /// The tone of a status's tag.
  public static String tone(AllocationStatus status) {
    return switch (status) {
      case APPROVED, IMPORTED -> "plain";
      case CONTRACTED -> "wait";
      case PAYING -> "run";
      case PAID, CLOSED -> "ok";
      case TERMINATED -> "bad";
    };
  }
}
