package kz.tereze.infra.open;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Stream;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.Answer;
import kz.tereze.api.application.AnswersInJson;
import kz.tereze.api.application.FormCheck;
import kz.tereze.api.application.Scan;
import kz.tereze.api.call.FileKind;
import kz.tereze.api.call.Form;
import kz.tereze.api.call.FormSchema;
import kz.tereze.api.call.Question;
import kz.tereze.api.call.Section;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A stranger's validator and the platform agree on what answers a form.
class FormSchemaTest {

  private static final Text LABEL = new Text("Әдіс", "Метод", null);
  private static final Hash HASH = new Hash("ab".repeat(32));
  private static final String PDF = FileKind.PDF.mediaType();

  private static final Form FORM =
      new Form(
          List.of(
              new Section(
                  "plan",
                  LABEL,
                  null,
                  List.of(
                      new Question.Words("method", LABEL, null, true, 3, 6),
                      new Question.Whole("level", LABEL, null, false, 1, 9),
                      new Question.Money("rent", LABEL, null, false, new Tiyn(5_000_000_000_000L)),
                      new Question.Day("start", LABEL, null, false, null, null),
                      new Question.Choice("people", LABEL, null, true, false, offered()),
                      new Question.Choice("fields", LABEL, null, false, true, offered()),
                      new Question.Table(
                          "tools",
                          LABEL,
                          null,
                          false,
                          List.of(
                              new Question.Column("name", LABEL, Question.Cell.WORDS),
                              new Question.Column("price", LABEL, Question.Cell.MONEY),
                              new Question.Column("count", LABEL, Question.Cell.WHOLE)),
                          2))),
              new Section(
                  "ethics",
                  LABEL,
                  new Section.When("people", "yes"),
                  List.of(
                      new Question.File("consent", LABEL, null, true, List.of(FileKind.PDF), 1)))));

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(CanonicalJson.of(FormSchema.of(FORM)), InputFormat.JSON);

  private static final Answer METHOD = new Answer.Words("method", "сүзгі");
  private static final Answer NOBODY = chosen("people", "no");
  private static final Answer SOMEBODY = chosen("people", "yes");

  private static List<Question.Offered> offered() {
    return List.of(new Question.Offered("yes", LABEL), new Question.Offered("no", LABEL));
  }

  static Stream<List<Answer>> answers() {
    return Stream.of(
        List.of(METHOD, NOBODY),
        List.of(METHOD, SOMEBODY),
        List.of(METHOD, SOMEBODY, consent(PDF, 100)),
        List.of(METHOD, SOMEBODY, consent(PDF, 1_048_577)),
        List.of(METHOD, SOMEBODY, consent("image/png", 100)),
        List.of(METHOD, NOBODY, consent(PDF, 100)),
        List.of(NOBODY),
        List.of(METHOD),
        List.of(new Answer.Words("method", "а"), NOBODY),
        List.of(new Answer.Words("method", "тым ұзын"), NOBODY),
        List.of(new Answer.Words("method", "𝒜𝒜𝒜"), NOBODY),
        List.of(new Answer.Whole("method", 4), NOBODY),
        List.of(METHOD, chosen("people", "maybe")),
        List.of(METHOD, chosen("people", "yes", "no")),
        List.of(METHOD, NOBODY, chosen("fields", "yes", "no")),
        List.of(METHOD, NOBODY, chosen("fields")),
        List.of(METHOD, NOBODY, chosen("fields", "other")),
        List.of(METHOD, NOBODY, new Answer.Whole("level", 0)),
        List.of(METHOD, NOBODY, new Answer.Whole("level", 9)),
        List.of(METHOD, NOBODY, new Answer.Whole("level", 10)),
        List.of(METHOD, NOBODY, new Answer.Money("rent", new Tiyn(5_000_000_000_000L))),
        List.of(METHOD, NOBODY, new Answer.Money("rent", new Tiyn(5_000_000_000_001L))),
        List.of(METHOD, NOBODY, new Answer.Money("rent", new Tiyn(-1))),
        List.of(METHOD, NOBODY, new Answer.Words("unasked", "сүзгі")),
        List.of(METHOD, NOBODY, rows(row("сорғы", "150", "2"))),
        List.of(METHOD, NOBODY, rows(row("", "", ""))),
        List.of(METHOD, NOBODY, rows(row("сорғы", "-1", "2"))),
        List.of(METHOD, NOBODY, rows(row("сорғы", "много", "2"))),
        List.of(METHOD, NOBODY, rows(row("сорғы", "1", "-2"))),
        List.of(METHOD, NOBODY, rows(row("а".repeat(501), "1", "2"))),
        List.of(METHOD, NOBODY, rows(row("1", "1", "1"), row("2", "2", "2"), row("3", "3", "3"))));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void the_schema_refuses_what_the_platform_refuses_and_nothing_else(List<Answer> answers) {
    String json = CanonicalJson.of(AnswersInJson.of(FORM, answers));
    assertThat(SCHEMA.validate(json, InputFormat.JSON).isEmpty())
        .as(json)
        .isEqualTo(FormCheck.faults(FORM, answers).isEmpty());
  }

  private static Answer chosen(String question, String... codes) {
    return new Answer.Chosen(question, List.of(codes));
  }

  private static Answer consent(String type, int size) {
    return new Answer.Document("consent", HASH, type, size, Scan.NOT_SCANNED);
  }

  private static Answer rows(Answer.Row... rows) {
    return new Answer.Table("tools", List.of(rows));
  }

  private static Answer.Row row(String... cells) {
    return new Answer.Row(List.of(cells));
  }
}
