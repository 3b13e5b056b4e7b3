package kz.tereze.web.form;

import java.util.stream.Collectors;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.Answer;
import kz.tereze.api.call.Question;
import kz.tereze.web.page.Ui;

/// An answer in one line, in the reader's language; what the team wrote stays as written.
public final class AnswerWords {

  private static final int BYTES_IN_KILOBYTE = 1_024;

  private AnswerWords() {}

  public static String says(Ui ui, Question question, Answer answer) {
    return switch (answer) {
      case Answer.Words a -> a.text();
      case Answer.Chosen a ->
          question instanceof Question.Choice choice
              ? choice.offered().stream()
                  .filter(one -> a.codes().contains(one.code()))
                  .map(one -> ui.text(one.label()))
                  .collect(Collectors.joining(", "))
              : String.join(", ", a.codes());
      case Answer.Whole a -> ui.number(a.number());
      case Answer.Money a -> ui.money(a.sum());
      case Answer.Day a -> ui.date(a.day());
      case Answer.Table a ->
          a.rows().stream().map(row -> row(ui, question, row)).collect(Collectors.joining("; "));
      case Answer.Document a ->
          ui.t(
              "form.document",
              "kilobytes",
              Math.max(1, a.size() / BYTES_IN_KILOBYTE),
              "hash",
              a.hash().hex(),
              "scan",
              ui.word(a.scanned()));
    };
  }

  private static String row(Ui ui, Question question, Answer.Row row) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.cells().size(); i++) {
      String cell = row.cells().get(i);
      boolean isSum =
          question instanceof Question.Table table
              && table.columns().get(i).cell() == Question.Cell.MONEY
              && cell.matches("\\d{1,15}");
      if (!cell.isEmpty()) {
        line.append(line.isEmpty() ? "" : " · ")
            .append(isSum ? ui.money(new Tiyn(Long.parseLong(cell))) : cell);
      }
    }
    return line.toString();
  }
}
