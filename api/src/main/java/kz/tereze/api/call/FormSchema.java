package kz.tereze.api.call;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import org.jspecify.annotations.Nullable;

/// A form as JSON Schema, draft 2020-12: any validator accepts what the platform accepts and
/// refuses what it refuses, but for the first and last day of a date, which a schema cannot say.
/// Keywords beginning with `x-` are for those who draw the form.
public final class FormSchema {

  /// What the schema calls itself.
  public static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private static final String DAY = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
  private static final int BYTES_IN_MEGABYTE = 1_048_576;

  private FormSchema() {}

  public static Map<String, Object> of(Form form) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<Object> sections = new ArrayList<>();
    List<String> required = new ArrayList<>();
    List<Object> shown = new ArrayList<>();
    for (Section section : form.sections()) {
      List<String> keys = section.questions().stream().map(Question::key).toList();
      List<String> demanded =
          section.questions().stream().filter(Question::required).map(Question::key).toList();
      section.questions().forEach(question -> properties.put(question.key(), schema(question)));
      sections.add(section(section, keys));
      if (section.when() == null) {
        required.addAll(demanded);
      } else {
        shown.add(shown(section.when(), keys, demanded));
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", DIALECT);
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", required);
    if (!shown.isEmpty()) {
      schema.put("allOf", shown);
    }
    schema.put("additionalProperties", false);
    schema.put("x-sections", sections);
    return schema;
  }

  private static Map<String, Object> section(Section section, List<String> keys) {
    Map<String, Object> step = new LinkedHashMap<>();
    step.put("key", section.key());
    step.put("title", section.title());
    step.put("questions", keys);
    return step;
  }

  /// The section's questions are asked, and those it demands demanded, only under its condition.
  private static Map<String, Object> shown(
      Section.When when, List<String> keys, List<String> demanded) {
    Map<String, Object> nothing = new LinkedHashMap<>();
    keys.forEach(key -> nothing.put(key, false));
    return Map.of(
        "if",
        Map.of(
            "properties",
            Map.of(when.question(), Map.of("const", when.answer())),
            "required",
            List.of(when.question())),
        "then",
        Map.of("required", demanded),
        "else",
        Map.of("properties", nothing));
  }

  private static Map<String, Object> schema(Question question) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("title", plain(question.label()));
    schema.put("x-label", question.label());
    if (question.hint() != null) {
      schema.put("x-hint", question.hint());
    }
    schema.put("x-kind", question.form());
    switch (question) {
      case Question.Words q -> {
        schema.put("type", "string");
        schema.put("minLength", q.required() ? Math.max(1, q.atLeast()) : q.atLeast());
        schema.put("maxLength", q.atMost());
      }
      case Question.Choice q -> choice(schema, q);
      case Question.Whole q -> {
        schema.put("type", "integer");
        schema.put("minimum", q.atLeast());
        schema.put("maximum", q.atMost());
      }
      case Question.Money q -> money(schema, q.atMost());
      case Question.Day q -> {
        day(schema);
        put(schema, "x-from", q.from());
        put(schema, "x-to", q.to());
      }
      case Question.Table q -> table(schema, q);
      case Question.File q -> file(schema, q);
    }
    return schema;
  }

  private static void choice(Map<String, Object> schema, Question.Choice question) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("type", "string");
    one.put("enum", question.offered().stream().map(Question.Offered::code).toList());
    if (question.several()) {
      schema.put("type", "array");
      schema.put("items", one);
      schema.put("uniqueItems", true);
      schema.put("minItems", question.required() ? 1 : 0);
    } else {
      schema.putAll(one);
    }
    Map<String, Object> labels = new LinkedHashMap<>();
    question.offered().forEach(offered -> labels.put(offered.code(), offered.label()));
    schema.put("x-labels", labels);
  }

  /// Whole tiyn; 100 tiyn are one tenge.
  private static void money(Map<String, Object> schema, @Nullable Tiyn atMost) {
    schema.put("type", "integer");
    schema.put("minimum", 0);
    schema.put("x-unit", "tiyn");
    put(schema, "maximum", atMost == null ? null : BigInteger.valueOf(atMost.amount()));
  }

  private static void day(Map<String, Object> schema) {
    schema.put("type", "string");
    schema.put("format", "date");
    schema.put("pattern", DAY);
  }

  private static void table(Map<String, Object> schema, Question.Table question) {
    Map<String, Object> cells = new LinkedHashMap<>();
    for (Question.Column column : question.columns()) {
      Map<String, Object> cell = new LinkedHashMap<>();
      cell.put("title", plain(column.label()));
      cell.put("x-label", column.label());
      switch (column.cell()) {
        case WORDS -> {
          cell.put("type", "string");
          cell.put("maxLength", Question.CELL_AT_MOST);
        }
        case WHOLE -> cell.put("type", "integer");
        case MONEY -> money(cell, null);
        case DAY -> day(cell);
      }
      cells.put(column.key(), cell);
    }
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("type", "object");
    row.put("properties", cells);
    row.put("additionalProperties", false);
    schema.put("type", "array");
    schema.put("items", row);
    schema.put("minItems", question.required() ? 1 : 0);
    schema.put("maxItems", question.rowsAtMost());
  }

  private static void file(Map<String, Object> schema, Question.File question) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("sha256", Map.of("type", "string", "pattern", "^[0-9a-f]{64}$"));
    parts.put(
        "type",
        Map.of("enum", question.kinds().stream().map(FileKind::mediaType).sorted().toList()));
    parts.put(
        "size",
        Map.of(
            "type",
            "integer",
            "minimum",
            1,
            "maximum",
            question.megabytesAtMost() * BYTES_IN_MEGABYTE));
    schema.put("type", "object");
    schema.put("properties", parts);
    schema.put("required", List.of("sha256", "type", "size"));
    schema.put("additionalProperties", false);
  }

  private static void put(Map<String, Object> schema, String key, @Nullable Object value) {
    if (value != null) {
      schema.put(key, value);
    }
  }

  private static String plain(Text label) {
    return label.en() == null ? label.ru() : label.en();
  }
}
