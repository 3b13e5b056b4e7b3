package kz.tereze.web.application;

import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.projections.application.ApplicationRow;
import kz.tereze.projections.application.Member;
import kz.tereze.web.page.Fact;
import kz.tereze.web.page.Ui;

/// An application in short lines, to be read once more.
public final class Summary {

  private Summary() {}

  public static List<Fact> money(Ui ui, Sheet sheet) {
    ApplicationContent content = sheet.row().content();
    String empty = ui.t("application.check.empty");
    String requested = empty;
    String coFunding = empty;
    String months = empty;
    String region = empty;
    if (content != null) {
      requested = content.requested().isPositive() ? ui.money(content.requested()) : empty;
      coFunding = ui.money(content.coFunding());
      months =
          content.months() > 0
              ? ui.t("application.content.months.value", "months", content.months())
              : empty;
      region = ui.word(content.region());
    }
    return List.of(
        new Fact(ui.t("application.content.requested"), requested),
        new Fact(ui.t("application.content.coFunding"), coFunding),
        new Fact(ui.t("application.content.months"), months),
        new Fact(ui.t("application.content.region"), region));
  }

  public static List<Fact> team(Ui ui, Sheet sheet) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(sheet.name(sheet.row().leader()), ui.t("application.team.leader")));
    for (Member member : sheet.members()) {
      facts.add(new Fact(sheet.name(member.person()), ui.word(member.answer())));
    }
    return facts;
  }

  /// How far it has come since it was submitted.
  public static List<Fact> way(Ui ui, ApplicationRow row) {
    List<Fact> facts = new ArrayList<>();
    if (row.submittedAt() != null) {
      facts.add(new Fact(ui.t("application.standing.submitted"), ui.dateTime(row.submittedAt())));
    }
    if (row.checkedAt() != null) {
      facts.add(new Fact(ui.t("application.standing.checked"), ui.dateTime(row.checkedAt())));
    }
    ApplicationRow.Ranking ranking = row.ranking();
    if (ranking != null) {
      facts.add(
          new Fact(
              ui.t("application.standing.rank"),
              ui.t(
                  "application.standing.rank-of",
                  "rank",
                  ranking.rank(),
                  "experts",
                  ranking.experts(),
                  "points",
                  ranking.points())));
    }
    return facts;
  }
}
