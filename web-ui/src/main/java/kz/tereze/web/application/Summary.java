package kz.tereze.web.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tereze.api.application.Answer;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.Promised;
import kz.tereze.api.call.BudgetLine;
import kz.tereze.api.call.Question;
import kz.tereze.projections.application.ApplicationRow;
import kz.tereze.projections.application.Member;
import kz.tereze.web.form.AnswerWords;
import kz.tereze.web.page.Fact;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;

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

  /// Any step but the words.
  public static List<Fact> of(Ui ui, Sheet sheet, Slice slice) {
    return switch (slice) {
      case Part part -> part == Part.TEAM ? team(ui, sheet) : money(ui, sheet);
      case Plan plan -> plan(ui, sheet.row().content(), plan);
      case Chapter chapter -> answers(ui, sheet.row().content(), chapter.section().questions());
    };
  }

  /// The budget by its lines, or the milestones, with their sum.
  public static List<Fact> plan(Ui ui, @Nullable ApplicationContent content, Plan plan) {
    List<Fact> facts = new ArrayList<>();
    if (content != null && plan == Plan.BUDGET) {
      for (BudgetLine line : BudgetLine.values()) {
        if (content.details().total(line).isPositive()) {
          facts.add(new Fact(ui.word(line), ui.money(content.details().total(line))));
        }
      }
      facts.add(new Fact(ui.t("application.plan.sum"), ui.money(content.details().total())));
    } else if (content != null) {
      for (Promised one : content.details().milestones()) {
        facts.add(
            new Fact(
                ui.t("application.plan.month", "n", one.month()),
                one.result() + " · " + ui.money(one.sum())));
      }
      facts.add(new Fact(ui.t("application.plan.sum"), ui.money(content.details().promised())));
    }
    return facts;
  }

  /// What was answered to questions of the call's form.
  public static List<Fact> answers(
      Ui ui, @Nullable ApplicationContent content, List<Question> questions) {
    List<Fact> facts = new ArrayList<>();
    for (Question question : questions) {
      Optional<Answer> answer =
          content == null ? Optional.empty() : content.details().answer(question.key());
      facts.add(
          new Fact(
              ui.text(question.label()),
              answer
                  .map(one -> AnswerWords.says(ui, question, one))
                  .orElseGet(() -> ui.t("application.check.empty"))));
    }
    return facts;
  }

  /// How far it has come since it was submitted.
  public static List<Fact> way(Ui ui, ApplicationRow row) {
    List<Fact> facts = new ArrayList<>();
    if (row.submittedAt() != null) {
      facts.add(new Fact(ui.t("application.standing.submitted"), ui.dateTime(row.submittedAt())));
    }
    if (row.checkBy() != null) {
      facts.add(
          new Fact(
              ui.t("application.standing.check-by"),
              ui.date(row.checkBy()),
              row.isCheckMissed() ? ui.t("application.standing.check-missed") : null,
              null));
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
