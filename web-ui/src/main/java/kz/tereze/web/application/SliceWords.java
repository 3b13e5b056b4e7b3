package kz.tereze.web.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.call.Question;
import kz.tereze.web.form.Answering;
import kz.tereze.web.form.QuestionWords;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Ui;

/// A step's name, what stands in its fields, and what is still wrong with it.
public final class SliceWords {

  private SliceWords() {}

  public static String title(Ui ui, Slice slice) {
    return slice instanceof Chapter chapter
        ? ui.text(chapter.section().title())
        : ui.t("application.tasks." + slice.path());
  }

  public static String heading(Ui ui, Slice slice) {
    return slice instanceof Chapter chapter
        ? ui.text(chapter.section().title())
        : ui.t("application." + slice.path() + ".heading");
  }

  /// What stands in the fields, by their names; nothing for the steps that have forms of their own.
  static Map<String, List<String>> typed(Ui ui, Slice slice, ApplicationContent content) {
    return switch (slice) {
      case Part _ -> Map.of();
      case Plan plan -> PlanForm.typed(ui, plan, content);
      case Chapter chapter -> {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (Question question : chapter.section().questions()) {
          content
              .details()
              .answer(question.key())
              .ifPresent(answer -> typed.putAll(Answering.typed(ui, question, answer)));
        }
        yield typed;
      }
    };
  }

  /// Where the saved version and what was typed differ.
  ///
  /// @param label what the field is called
  public record Apart(String label, String theirs, String mine) {}

  public static List<Apart> apart(Ui ui, Slice slice, Entry mine, ApplicationContent theirs) {
    Map<String, List<String>> saved = new LinkedHashMap<>(typed(ui, slice, theirs));
    if (slice instanceof Chapter chapter) {
      chapter
          .section()
          .questions()
          .forEach(question -> saved.putIfAbsent(QuestionWords.field(question), List.of()));
    }
    List<Apart> apart = new ArrayList<>();
    saved.forEach(
        (field, values) -> {
          if (!mine.all(field).equals(values.stream().filter(one -> !one.isEmpty()).toList())) {
            apart.add(
                new Apart(
                    mine.label(field),
                    String.join(", ", values),
                    String.join(", ", mine.all(field))));
          }
        });
    return apart;
  }

  /// What the formal check says of a step while it is typed, and what its sums make.
  static List<String> told(Ui ui, Sheet sheet, Slice slice) {
    ApplicationContent content = sheet.row().content();
    if (content == null) {
      return List.of();
    }
    List<String> told = new ArrayList<>();
    if (slice == Plan.BUDGET) {
      told.add(
          ui.t(
              "application.plan.total",
              "sum",
              content.details().total(),
              "requested",
              content.requested()));
    } else if (slice == Plan.MILESTONES) {
      told.add(
          ui.t(
              "application.plan.total",
              "sum",
              content.details().promised(),
              "requested",
              content.requested()));
    }
    sheet.readiness().gaps().stream()
        .filter(gap -> slice.equals(gap.part()))
        .forEach(gap -> told.add(ui.t(gap.key(), gap.values().toArray())));
    return told;
  }
}
