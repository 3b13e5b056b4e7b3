package kz.tereze.web.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.Answer;
import kz.tereze.api.call.Question;
import kz.tereze.web.language.Wording;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;

/// Answers as what stands in the fields of a form, and back.
public final class Answering {

  private static final int WORDS_AT_MOST = 20_000;

  private Answering() {}

  /// What stands in the fields of a question that is answered so. A document is no field's text.
  public static Map<String, List<String>> typed(Wording words, Question question, Answer answer) {
    String name = QuestionWords.field(question);
    return switch (answer) {
      case Answer.Words a -> Map.of(name, List.of(a.text()));
      case Answer.Chosen a -> Map.of(name, a.codes());
      case Answer.Whole a -> Map.of(name, List.of(Integer.toString(a.number())));
      case Answer.Money a -> Map.of(name, List.of(words.typed(a.sum())));
      case Answer.Day a -> Map.of(name, List.of(a.day().toString()));
      case Answer.Table a ->
          question instanceof Question.Table table ? cells(words, name, table, a) : Map.of();
      case Answer.Document _ -> Map.of();
    };
  }

  private static Map<String, List<String>> cells(
      Wording words, String name, Question.Table table, Answer.Table answer) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    for (int row = 0; row < answer.rows().size(); row++) {
      List<String> cells = answer.rows().get(row).cells();
      for (int i = 0; i < Math.min(cells.size(), table.columns().size()); i++) {
        Question.Column column = table.columns().get(i);
        String cell = cells.get(i);
        boolean isSum = column.cell() == Question.Cell.MONEY && cell.matches("\\d{1,15}");
        typed.put(
            name + "." + row + "." + column.key(),
            List.of(isSum ? words.typed(new Tiyn(Long.parseLong(cell))) : cell));
      }
    }
    return typed;
  }

  /// Names the fields of a question after it, for what is told of them.
  public static void name(Ui ui, Entry entry, Question question) {
    String field = QuestionWords.field(question);
    entry.named(field, ui.text(question.label()));
    if (question instanceof Question.Table table) {
      for (String row : entry.rows(field)) {
        for (Question.Column column : table.columns()) {
          entry.named(row + "." + column.key(), ui.text(column.label()));
        }
      }
    }
  }

  /// What was typed into a question's fields; nothing for a document, and for what cannot be read,
  /// which is noted as wrong.
  public static Optional<Answer> read(Entry entry, Question question) {
    String name = QuestionWords.field(question);
    String key = question.key();
    return switch (question) {
      case Question.Words _ -> {
        String text = entry.text(name, WORDS_AT_MOST).or("");
        yield text.isEmpty() ? Optional.empty() : Optional.of(new Answer.Words(key, text));
      }
      case Question.Choice q -> {
        List<String> offered = q.offered().stream().map(Question.Offered::code).toList();
        List<String> codes = offered.stream().filter(entry.all(name)::contains).toList();
        yield codes.isEmpty() ? Optional.empty() : Optional.of(new Answer.Chosen(key, codes));
      }
      case Question.Whole _ ->
          Optional.ofNullable(entry.whole(name).orNull())
              .map(number -> new Answer.Whole(key, number));
      case Question.Money _ ->
          Optional.ofNullable(entry.money(name).orNull()).map(sum -> new Answer.Money(key, sum));
      case Question.Day _ ->
          Optional.ofNullable(entry.day(name).orNull()).map(day -> new Answer.Day(key, day));
      case Question.Table q -> table(entry, name, q);
      case Question.File _ -> Optional.empty();
    };
  }

  private static Optional<Answer> table(Entry entry, String name, Question.Table table) {
    List<Answer.Row> rows = new ArrayList<>();
    for (String row : entry.rows(name)) {
      rows.add(
          new Answer.Row(
              table.columns().stream()
                  .map(column -> cell(entry, row + "." + column.key(), column.cell()))
                  .toList()));
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(new Answer.Table(table.key(), rows));
  }

  private static String cell(Entry entry, String name, Question.Cell cell) {
    return switch (cell) {
      case WORDS -> entry.text(name, Question.CELL_AT_MOST).or("");
      case WHOLE -> text(entry.whole(name).orNull());
      case MONEY ->
          Optional.ofNullable(entry.money(name).orNull())
              .map(sum -> Long.toString(sum.amount()))
              .orElse("");
      case DAY -> text(entry.day(name).orNull());
    };
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
