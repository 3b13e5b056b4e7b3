package kz.tereze.web.ledger;

import java.math.BigDecimal;
import java.util.Objects;
import kz.tereze.api.Text;
import kz.tereze.projections.ledger.AllocationStatus;
import kz.tereze.projections.ledger.Label;
import kz.tereze.projections.ledger.Sum;
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
    };
  }
}
