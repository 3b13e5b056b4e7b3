package kz.tereze.web.application;

import java.time.Duration;
import java.time.Instant;
import kz.tereze.projections.application.ApplicationStatus;
import kz.tereze.web.page.Ui;

/// How a status and a deadline look.
public final class Tones {

  private Tones() {}

  /// The tone of a status's tag.
  public static String of(ApplicationStatus status) {
    return switch (status) {
      case DRAFT, WITHDRAWN -> "plain";
      case SIGNED, SUBMITTED, ADMITTED, RANKED, ON_COUNCIL -> "run";
      case SUPPORTED, AWARDED -> "ok";
      case FORMALLY_REFUSED, BELOW_THRESHOLD, NOT_SUPPORTED, BEYOND_BUDGET, AWARD_RETURNED -> "bad";
    };
  }

  /// How long until a call closes, in words.
  public static String left(Ui ui, Instant now, Instant closesAt) {
    return now.isAfter(closesAt)
        ? ui.t("application.closed")
        : ui.t("application.left", "days", Duration.between(now, closesAt).toDays());
  }
}
