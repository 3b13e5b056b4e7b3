package kz.tereze.api.application;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.tereze.api.call.Form;
import kz.tereze.api.call.Question;
import org.jspecify.annotations.Nullable;

/// Answers as the object that a form's JSON Schema describes.
public final class AnswersInJson {

  private AnswersInJson() {}

  /// Answers to what the form does not ask stand under their keys as they are.
  public static Map<String, Object> of(Form form, List<Answer> answers) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (Answer answer : answers) {
      object.put(answer.question(), value(form.question(answer.question()).orElse(null), answer));
    }
    return object;
  }

  private static Object value(@Nullable Question question, Answer answer) {
    return switch (answer) {
      case Answer.Words a -> a.text();
      case Answer.Chosen a ->
          question instanceof Question.Choice choice && !choice.several() && a.codes().size() == 1
              ? a.codes().getFirst()
              : a.codes();
      case Answer.Whole a -> a.number();
      case Answer.Money a -> BigInteger.valueOf(a.sum().amount());
      case Answer.Day a -> a.day().toString();
      case Answer.Table a ->
          question instanceof Question.Table table
              ? a.rows().stream().map(row -> row(table, row)).toList()
              : List.of();
      case Answer.Document a ->
          Map.of("sha256", a.hash().hex(), "type", a.type(), "size", a.size());
    };
  }

  private static Map<String, Object> row(Question.Table table, Answer.Row row) {
    Map<String, Object> cells = new LinkedHashMap<>();
    List<String> written = new ArrayList<>(row.cells());
    for (int i = 0; i < written.size() && i < table.columns().size(); i++) {
      String cell = written.get(i);
      if (!cell.isEmpty()) {
        Question.Column column = table.columns().get(i);
        boolean isNumber =
            column.cell() == Question.Cell.WHOLE || column.cell() == Question.Cell.MONEY;
        cells.put(
            column.key(), isNumber && cell.matches("-?\\d{1,15}") ? new BigInteger(cell) : cell);
      }
    }
    return cells;
  }
}
