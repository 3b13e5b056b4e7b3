package kz.tereze.web.levy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import kz.tereze.api.levy.AdjustmentReason;
import kz.tereze.api.levy.ExemptionGround;
import kz.tereze.api.levy.Regime;
import kz.tereze.projections.levy.ObligationState;
import kz.tereze.projections.levy.ReceiptState;
import kz.tereze.projections.levy.SpendingState;
import kz.tereze.web.language.Wording;
import kz.tereze.web.page.Option;
import kz.tereze.web.page.Ui;

/// How obligations and receipts are told.
public final class LevyWords {

  private LevyWords() {}

  /// One basis point is a hundredth of a per cent.
  public static String rate(Wording words, int basisPoints) {
    return words.t("levy.rate.value", "rate", BigDecimal.valueOf(basisPoints, 2));
  }

  public static String regime(Wording words, Regime regime) {
    return words.t("levy.regime.short." + regime);
  }

  public static List<Option> regimes(Ui ui) {
    return Option.all(ui, Regime.class);
  }

  /// Columns of the list of obligations; the base is shown to the state only.
  public static List<String> heads(Wording words, boolean withBase) {
    return Stream.of("payer", "year", "regime", "base", "due", "received", "left", "payby")
        .filter(column -> withBase || !column.equals("base"))
        .map(column -> words.t("levy." + column))
        .toList();
  }

  public static List<Option> reasons(Ui ui) {
    return Option.all(ui, AdjustmentReason.class);
  }

  public static List<Option> grounds(Ui ui) {
    return Option.all(ui, ExemptionGround.class);
  }

  public static String tone(ObligationState state) {
    return switch (state) {
      case ASSESSED, PARTLY_PAID -> "wait";
      case SETTLED, OVERPAID -> "ok";
      case OVERDUE -> "bad";
    };
  }

  public static String tone(SpendingState state) {
    return switch (state) {
      case REPORTED -> "wait";
      case ACCEPTED -> "ok";
      case REJECTED -> "bad";
    };
  }

  public static String tone(ReceiptState state) {
    return switch (state) {
      case RECORDED -> "wait";
      case COUNTED -> "ok";
      case SET_ASIDE -> "bad";
    };
  }
}
