package kz.tereze.web.statement;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kz.tereze.api.Tiyn;
import kz.tereze.api.statement.BankLine;
import kz.tereze.api.statement.Direction;
import kz.tereze.api.statement.LineId;
import kz.tereze.api.statement.StatementSums;
import kz.tereze.projections.statement.LineRow;
import kz.tereze.web.page.Ui;

/// How bookings and statements are told.
public final class StatementWords {

  private StatementWords() {}

  /// The page of one booking, without language.
  public static String page(LineId line) {
    return LinePage.PATH + "?key=" + URLEncoder.encode(line.key(), StandardCharsets.UTF_8);
  }

  /// What came in bare, what went out with a minus.
  public static String signed(Ui ui, BankLine booking) {
    Tiyn amount = booking.amount();
    return ui.moneyToTiyn(
        booking.direction() == Direction.CREDIT ? amount : Tiyn.ZERO.minus(amount));
  }

  /// Why nobody has taken it: the title of the rule that refused it.
  public static String why(Ui ui, LineRow line) {
    return line.refusedBy() == null ? "" : why(ui, line.refusedBy().substring("rule.".length()));
  }

  private static String why(Ui ui, String rule) {
    String key = "statement.why." + rule;
    return ui.t(ui.has(key) ? key : "statement.why.other");
  }

  public static String numbers(Ui ui, StatementSums sums) {
    return ui.t("StatementKind." + sums.kind()) + " " + String.join(", ", sums.numbers());
  }

  public static String period(Ui ui, StatementSums sums) {
    return sums.from().equals(sums.to())
        ? ui.date(sums.to())
        : ui.date(sums.from()) + " – " + ui.date(sums.to());
  }
}
