package kz.tereze.web.call;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.call.FileKind;
import kz.tereze.api.call.Question;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import org.jspecify.annotations.Nullable;

/// The form in which an official writes one question, by its kind.
final class QuestionForm {

  private static final int LABEL = 300;
  private static final int KEY = 40;
  private static final int BLANK_ROWS = 2;
  private static final String OFFERED = "offered";
  private static final String COLUMN = "column";

  static final String FILE = "File";

  /// Kinds of questions, by the names of their records.
  static final List<String> KINDS =
      List.of("Words", "Choice", "Whole", "Money", "Day", "Table", FILE);

  private QuestionForm() {}

  static void fill(Entry entry, Question question) {
    entry
        .fill("key", question.key())
        .fill("label", question.label())
        .fill("hint", question.hint())
        .fill("required", question.required() ? "yes" : null);
    switch (question) {
      case Question.Words q -> entry.fill("atLeast", q.atLeast()).fill("atMost", q.atMost());
      case Question.Whole q -> entry.fill("atLeast", q.atLeast()).fill("atMost", q.atMost());
      case Question.Money q -> entry.fill("sumAtMost", q.atMost());
      case Question.Day q -> entry.fill("from", q.from()).fill("to", q.to());
      case Question.Choice q -> {
        entry.fill("several", q.several() ? "yes" : null);
        for (int i = 0; i < q.offered().size(); i++) {
          entry.fill(OFFERED + "." + i + ".code", q.offered().get(i).code());
          entry.fill(OFFERED + "." + i + ".name", q.offered().get(i).label());
        }
      }
      case Question.Table q -> {
        entry.fill("rowsAtMost", q.rowsAtMost());
        for (int i = 0; i < q.columns().size(); i++) {
          entry.fill(COLUMN + "." + i + ".code", q.columns().get(i).key());
          entry.fill(COLUMN + "." + i + ".name", q.columns().get(i).label());
          entry.fill(COLUMN + "." + i + ".cell", q.columns().get(i).cell());
        }
      }
      case Question.File q ->
          entry
              .fill("kinds", q.kinds().stream().map(Enum::name).toList())
              .fill("megabytes", q.megabytesAtMost());
    }
  }

  /// Rows to show: those there are, and blank ones.
  static int rows(Entry entry, String kind) {
    String group = kind.equals("Table") ? COLUMN : OFFERED;
    return entry.rows(group).size() + BLANK_ROWS;
  }

  /// What was typed; nothing while some of it is wrong.
  static @Nullable Question read(Entry entry, String kind) {
    String key = entry.text("key", KEY).required().or("");
    Text label = entry.wordsOfState("label", LABEL).or(new Text("", "", null));
    Text hint = entry.words("hint", LABEL).orNull();
    boolean required = entry.isTicked("required");
    return switch (kind) {
      case "Words" ->
          new Question.Words(key, label, hint, required, entry.whole("atLeast").or(0), most(entry));
      case "Whole" ->
          new Question.Whole(key, label, hint, required, entry.whole("atLeast").or(0), most(entry));
      case "Money" ->
          new Question.Money(
              key, label, hint, required, entry.money("sumAtMost").required().or(Tiyn.ZERO));
      case "Day" ->
          new Question.Day(
              key, label, hint, required, entry.day("from").orNull(), entry.day("to").orNull());
      case "Choice" ->
          new Question.Choice(
              key, label, hint, required, entry.isTicked("several"), offered(entry));
      case "Table" ->
          new Question.Table(
              key,
              label,
              hint,
              required,
              columns(entry),
              entry.whole("rowsAtMost").required().or(1));
      case FILE ->
          new Question.File(
              key, label, hint, required, kinds(entry), entry.whole("megabytes").required().or(1));
      default -> null;
    };
  }

  private static int most(Entry entry) {
    return entry.whole("atMost").required().or(1);
  }

  private static List<Question.Offered> offered(Entry entry) {
    List<Question.Offered> read = new ArrayList<>();
    for (String row : entry.rows(OFFERED)) {
      Field<String> code = entry.text(row + ".code", KEY).required();
      Field<Text> name = entry.wordsOfState(row + ".name", LABEL);
      read.add(new Question.Offered(code.or(""), name.or(new Text("", "", null))));
    }
    return read;
  }

  private static List<Question.Column> columns(Entry entry) {
    List<Question.Column> read = new ArrayList<>();
    for (String row : entry.rows(COLUMN)) {
      Field<String> code = entry.text(row + ".code", KEY).required();
      Field<Text> name = entry.wordsOfState(row + ".name", LABEL);
      read.add(
          new Question.Column(
              code.or(""),
              name.or(new Text("", "", null)),
              entry.choice(row + ".cell", Question.Cell.class).or(Question.Cell.WORDS)));
    }
    return read;
  }

  private static List<FileKind> kinds(Entry entry) {
    List<String> chosen = entry.all("kinds");
    return Arrays.stream(FileKind.values()).filter(one -> chosen.contains(one.name())).toList();
  }
}
