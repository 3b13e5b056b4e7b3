package kz.tereze.web.rest;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tereze.api.Scalar;
import kz.tereze.web.language.Wording;
import kz.tereze.web.page.Entry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Everything that is wrong with a body, found by reading it member by member: what is missing,
/// what nobody asked for, and what cannot be. The reader of the whole would stop at the first of
/// them.
final class ReadBody {

  private final JsonMapper json;
  private final Wording wording;
  private final List<Entry.Wrong> wrong = new ArrayList<>();

  private ReadBody(JsonMapper json, Wording wording) {
    this.json = json;
    this.wording = wording;
  }

  static List<Entry.Wrong> faults(JsonMapper json, JsonNode body, JavaType type, Wording wording) {
    ReadBody reading = new ReadBody(json, wording);
    reading.read(body, type, "");
    return reading.wrong;
  }

  private void read(JsonNode value, JavaType type, String path) {
    if (isComposed(type)) {
      readRecord(value, type, path);
    } else if (type.isCollectionLikeType() && value.isArray()) {
      int index = 0;
      for (JsonNode one : value) {
        demand(one, type.getContentType(), path + "[" + index + "]");
        index++;
      }
    } else if (type.isMapLikeType() && value.isObject()) {
      value
          .properties()
          .forEach(one -> demand(one.getValue(), type.getContentType(), at(path, one.getKey())));
    } else if (!isReadable(value, type)) {
      tell(path, type);
    }
  }

  private static boolean isComposed(JavaType type) {
    return type.getRawClass().isRecord() && !Scalar.class.isAssignableFrom(type.getRawClass());
  }

  /// JSON's `null` in place of a whole leaves out all its members.
  private void readRecord(JsonNode value, JavaType type, String path) {
    if (!value.isObject() && !value.isNull()) {
      add(path, "entry.form");
      return;
    }
    int before = wrong.size();
    RecordComponent[] components = type.getRawClass().getRecordComponents();
    Set<String> unknown = new HashSet<>(value.propertyNames());
    Arrays.stream(components).map(RecordComponent::getName).forEach(unknown::remove);
    unknown.stream().sorted().forEach(name -> add(at(path, name), "entry.unknown"));
    for (RecordComponent component : components) {
      JsonNode member = value.get(component.getName());
      boolean isGiven = member != null && !member.isNull();
      if (isGiven || !mayBeMissing(component)) {
        JavaType demanded = json.constructType(component.getGenericType());
        demand(member, demanded, at(path, component.getName()));
      }
    }
    if (wrong.size() == before && !isReadable(value, type)) {
      add(path, "entry.form");
    }
  }

  private static boolean mayBeMissing(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private void demand(@Nullable JsonNode value, JavaType type, String path) {
    if (value == null || value.isNull()) {
      add(path, "entry.required");
    } else {
      read(value, type, path);
    }
  }

  private boolean isReadable(JsonNode value, JavaType type) {
    try {
      return json.treeToValue(value, type) != null;
    } catch (RuntimeException impossible) {
      // Whatever a reader or a record's own check says, the member is what has to be named.
      return false;
    }
  }

  private void tell(String path, JavaType type) {
    Class<?> raw = type.getRawClass();
    if (type.isEnumType()) {
      String offered =
          Arrays.stream(raw.getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name())
              .collect(Collectors.joining(", "));
      wrong.add(
          new Entry.Wrong(path, wording.t("entry.one-of", "label", path, "offered", offered)));
    } else if (raw == int.class || raw == long.class || Number.class.isAssignableFrom(raw)) {
      add(path, "entry.whole");
    } else if (raw == LocalDate.class) {
      add(path, "entry.iso-day");
    } else if (raw == Instant.class) {
      add(path, "entry.iso-moment");
    } else {
      add(path, "entry.form");
    }
  }

  private void add(String path, String key) {
    String field = path.isEmpty() ? "body" : path;
    wrong.add(new Entry.Wrong(field, wording.t(key, "label", field)));
  }

  private static String at(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
