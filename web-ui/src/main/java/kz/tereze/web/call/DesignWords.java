package kz.tereze.web.call;

import java.util.List;
import java.util.stream.Collectors;
import kz.tereze.api.call.Condition;
import kz.tereze.api.review.Rubric;
import kz.tereze.web.page.Ui;

/// Conditions in the reader's language: what must hold, and what to do when it does not.
public final class DesignWords {

  private DesignWords() {}

  /// What must hold.
  public static String says(Ui ui, Condition condition) {
    String key = "call.condition." + condition.form();
    return switch (condition) {
      case Condition.OrganisationIsOneOf c -> ui.t(key, "kinds", words(ui, c.kinds()));
      case Condition.OrganisationIsAccredited _ -> ui.t(key);
      case Condition.NobodyIsSanctioned _ -> ui.t(key);
      case Condition.LeaderRunsAtMost c -> ui.t(key, "n", c.projects());
      case Condition.LeaderHasDegree c -> ui.t(key, "degree", ui.word(c.least()));
      case Condition.LeaderIsAtMost c -> ui.t(key, "n", c.years());
      case Condition.WorkIsIn c -> ui.t(key, "regions", words(ui, c.regions()));
      case Condition.OwnShareAtLeast c -> ui.t(key, "percent", c.percent());
      case Condition.ApplicantStates c -> ui.text(c.statement());
    };
  }

  /// What somebody does for whom it does not hold.
  public static String advises(Ui ui, Condition condition) {
    return condition instanceof Condition.ApplicantStates said
        ? ui.text(said.advice())
        : ui.t("call.condition." + condition.form() + ".advice");
  }

  /// A criterion: its name, what it counts, and what low and high points mean.
  public static String says(Ui ui, Rubric.Line line) {
    String name =
        line.name() == null ? ui.t("call.criterion." + line.code()) : ui.text(line.name());
    String meanings =
        line.anchors().stream()
            .map(anchor -> anchor.points() + ": " + ui.text(anchor.meaning()))
            .collect(Collectors.joining("; "));
    return ui.t(
        "call.criterion.says",
        "name",
        name,
        "weight",
        line.weight(),
        "most",
        line.most(),
        "meanings",
        meanings);
  }

  private static String words(Ui ui, List<? extends Enum<?>> constants) {
    return constants.stream().map(ui::word).collect(Collectors.joining(", "));
  }
}
