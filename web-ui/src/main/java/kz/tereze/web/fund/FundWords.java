package kz.tereze.web.fund;

import java.util.Map;
import kz.tereze.api.Bin;
import kz.tereze.api.Text;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.projections.fund.Movement;
import kz.tereze.projections.fund.MovementKind;
import kz.tereze.web.language.Wording;
import org.jspecify.annotations.Nullable;

/// How a movement of a fund is told.
public final class FundWords {

  private FundWords() {}

  public static String tone(MovementKind kind) {
    return switch (kind) {
      case RECEIVED, RETURNED, RELEASED, REFUNDED -> "ok";
      case APPROPRIATED -> "run";
      case SET_ASIDE, REFUSED -> "bad";
    };
  }

  /// Which payer and year, or which call.
  public static String about(Wording words, Movement movement, Map<Bin, Text> names) {
    return words.t(
        "fund.about." + movement.kind(),
        "payer",
        payer(movement.obligation(), names),
        "year",
        year(movement.obligation()),
        "otherPayer",
        payer(movement.alreadyFor(), names),
        "otherYear",
        year(movement.alreadyFor()),
        "call",
        movement.call(),
        "reference",
        movement.bankReference(),
        "available",
        movement.available());
  }

  private static @Nullable Text payer(@Nullable ObligationId obligation, Map<Bin, Text> names) {
    return obligation == null ? null : names.get(obligation.payer());
  }

  /// A year is no quantity: it is not grouped.
  private static @Nullable String year(@Nullable ObligationId obligation) {
    return obligation == null ? null : String.valueOf(obligation.year());
  }
}
