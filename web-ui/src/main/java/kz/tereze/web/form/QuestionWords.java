package kz.tereze.web.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.tereze.api.Text;
import kz.tereze.api.call.FileKind;
import kz.tereze.api.call.Form;
import kz.tereze.api.call.Question;
import kz.tereze.api.call.Section;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Option;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;

/// How a question of a form is drawn, in the reader's language.
public final class QuestionWords {

  /// Longer answers get an area instead of a line.
  public static final int LINE = 200;

  private static final int BLANK_ROWS = 2;

  private QuestionWords() {}

  /// The name of the question's field.
  public static String field(Question question) {
    return "q." + question.key();
  }

  public static String label(Ui ui, Question question) {
    String label = ui.text(question.label());
    return question.required() ? label : ui.t("form.optional", "label", label);
  }

  /// The official's words and the limits that follow from the question.
  public static @Nullable String hint(Ui ui, Question question) {
    List<String> hints = new ArrayList<>();
    Text said = question.hint();
    if (said != null) {
      hints.add(ui.text(said));
    }
    switch (question) {
      case Question.Words q ->
          hints.add(
              q.atLeast() > 0
                  ? ui.t("form.limit.words", "least", q.atLeast(), "most", q.atMost())
                  : ui.t("form.limit.words-most", "most", q.atMost()));
      case Question.Whole q ->
          hints.add(ui.t("form.limit.whole", "least", q.atLeast(), "most", q.atMost()));
      case Question.Money q -> hints.add(ui.t("form.limit.money", "most", q.atMost()));
      case Question.Day q -> addDays(ui, q, hints);
      case Question.Table q -> hints.add(ui.t("form.limit.rows", "most", q.rowsAtMost()));
      case Question.File q ->
          hints.add(
              ui.t(
                  "form.limit.file",
                  "kinds",
                  q.kinds().stream().map(FileKind::name).collect(Collectors.joining(", ")),
                  "most",
                  q.megabytesAtMost()));
      case Question.Choice _ -> {}
    }
    return hints.isEmpty() ? null : String.join(" ", hints);
  }

  private static void addDays(Ui ui, Question.Day question, List<String> hints) {
    if (question.from() != null) {
      hints.add(ui.t("form.limit.from", "day", question.from()));
    }
    if (question.to() != null) {
      hints.add(ui.t("form.limit.to", "day", question.to()));
    }
  }

  public static List<Option> options(Ui ui, Question.Choice choice) {
    return choice.offered().stream()
        .map(one -> new Option(one.code(), ui.text(one.label())))
        .toList();
  }

  /// Rows to draw: those filled in, and blank ones while the table has room.
  public static int rows(Entry entry, Question.Table table) {
    return Math.min(table.rowsAtMost(), entry.rows(field(table)).size() + BLANK_ROWS);
  }

  public static String accepts(Question.File file) {
    return file.kinds().stream().map(FileKind::mediaType).collect(Collectors.joining(","));
  }

  /// When a section is shown, in words.
  public static String when(Ui ui, Form form, Section.When when) {
    return form.question(when.question())
        .filter(Question.Choice.class::isInstance)
        .map(Question.Choice.class::cast)
        .map(
            choice ->
                ui.t(
                    "form.when",
                    "question",
                    ui.text(choice.label()),
                    "answer",
                    choice.offered().stream()
                        .filter(one -> one.code().equals(when.answer()))
                        .map(one -> ui.text(one.label()))
                        .findFirst()
                        .orElse(when.answer())))
        .orElse("");
  }
}
