package kz.tereze.web.call;

import java.time.Duration;
import java.time.Instant;
import kz.tereze.projections.call.Answer;
import kz.tereze.projections.call.ApplicationState;
import kz.tereze.projections.call.CallRow;
import kz.tereze.projections.call.CallStatus;
import kz.tereze.projections.call.OutlineState;
import kz.tereze.projections.call.RankedLine;
import kz.tereze.web.page.Ui;

/// How a call's status, an application's state and a mean of points look.
public final class CallWords {

  private static final int TENTHS = 10;

  private CallWords() {}

  /// The tone of a status tag.
  public static String tone(CallStatus status) {
    return switch (status) {
      case PLANNED, ANNOUNCED -> "plain";
      case OPEN -> "ok";
      case CLOSED -> "wait";
      case RANKED -> "run";
      case COMPLETED -> "ok";
      case GIVEN_UP -> "bad";
    };
  }

  public static String tone(Answer answer) {
    return switch (answer) {
      case AWAITED -> "wait";
      case GIVEN -> "ok";
      case REFUSED -> "bad";
    };
  }

  public static String tone(OutlineState state) {
    return switch (state) {
      case AWAITED -> "wait";
      case INVITED -> "ok";
      case DECLINED -> "bad";
    };
  }

  public static String tone(RankedLine line) {
    return switch (line.state()) {
      case ADMITTED, SCORED -> "plain";
      case AWAITING -> line.reaches() ? "wait" : "bad";
      case ON_COUNCIL -> "run";
      case RESERVED, AWARDED -> "ok";
      case NOT_SUPPORTED, BEYOND_BUDGET, RELEASED -> "bad";
    };
  }

  /// Whether a sum is set aside for it: only then the applicant is named.
  public static boolean isSupported(RankedLine line) {
    return line.state() == ApplicationState.RESERVED || line.state() == ApplicationState.AWARDED;
  }

  /// The state in words; a ranked application below the threshold is told as such.
  public static String state(Ui ui, RankedLine line) {
    boolean isBelow = line.state() == ApplicationState.AWAITING && !line.reaches();
    return isBelow ? ui.t("call.below-threshold") : ui.word(line.state());
  }

  /// The mean of the experts with one decimal: `26,7`.
  public static String mean(Ui ui, RankedLine line) {
    String point = ui.t("call.decimal-point");
    int tenths = line.meanTenths();
    return ui.number(tenths / TENTHS) + point + tenths % TENTHS;
  }

  /// How long applications are still received, in words.
  public static String left(Ui ui, CallRow call, Instant now) {
    return switch (call.status(now)) {
      case ANNOUNCED -> ui.t("call.opens-at", "at", ui.deadline(call.terms().opensAt()));
      case OPEN ->
          ui.t("call.days-left", "n", Duration.between(now, call.terms().closesAt()).toDays());
      case PLANNED, CLOSED, RANKED, COMPLETED, GIVEN_UP -> ui.t("call.no-longer-received");
    };
  }
}
