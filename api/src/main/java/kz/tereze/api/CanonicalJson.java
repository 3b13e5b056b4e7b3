package kz.tereze.api;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The one byte-stable form of what is voted on, signed or frozen: RFC 8785 JSON, so that anybody
/// can compute its hash again with a few lines of any language. A record is an object of its
/// components that are there, so a component added later leaves the hash of older texts alone.
/// Money and numbers beyond 32 bits are strings, because JSON numbers lose precision.
public final class CanonicalJson {

  private static final int FIRST_PRINTABLE = 0x20;

  private CanonicalJson() {}

  public static String of(@Nullable Object value) {
    StringBuilder json = new StringBuilder();
    write(value, json);
    return json.toString();
  }

  /// SHA-256 of the form's UTF-8 bytes.
  public static Hash hash(Object value) {
    return sha256(of(value).getBytes(StandardCharsets.UTF_8));
  }

  public static Hash sha256(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Hash(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  private static void write(@Nullable Object value, StringBuilder json) {
    switch (value) {
      case null -> json.append("null");
      case Boolean truth -> json.append(truth);
      case Integer number -> json.append(number);
      // For numbers that must stay numbers, as the bounds of a schema; below 2^53 nothing is lost.
      case BigInteger number -> json.append(number);
      case Tiyn money -> string(Long.toString(money.amount()), json);
      case Long number -> string(number.toString(), json);
      case String text -> string(text, json);
      case Enum<?> constant -> string(constant.name(), json);
      case Instant moment -> string(moment.toString(), json);
      case LocalDate day -> string(day.toString(), json);
      case UUID id -> string(id.toString(), json);
      case Scalar scalar -> write(components(scalar).values().iterator().next(), json);
      case Record nested -> object(components(nested), json);
      case Map<?, ?> map -> object(map, json);
      case Collection<?> many -> array(many, json);
      default -> throw new IllegalArgumentException("no canonical form of " + value.getClass());
    }
  }

  private static Map<String, Object> components(Object value) {
    Map<String, Object> components = new TreeMap<>();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      Object part = read(component, value);
      if (part != null) {
        components.put(component.getName(), part);
      }
    }
    if (value instanceof Variant variant) {
      components.put(Variant.KIND, variant.form());
    }
    return components;
  }

  private static @Nullable Object read(RecordComponent component, Object value) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(value);
    } catch (IllegalAccessException | InvocationTargetException unreadable) {
      throw new IllegalStateException("no component " + component, unreadable);
    }
  }

  /// Names are sorted by their UTF-16 units, as [String#compareTo] does.
  private static void object(Map<?, ?> map, StringBuilder json) {
    Map<String, Object> sorted =
        map.entrySet().stream()
            .filter(entry -> entry.getValue() != null)
            .collect(
                Collectors.toMap(
                    entry -> entry.getKey().toString(),
                    entry -> Objects.requireNonNull(entry.getValue()),
                    (one, other) -> one,
                    TreeMap::new));
    json.append('{');
    String separator = "";
    for (Map.Entry<String, Object> entry : sorted.entrySet()) {
      json.append(separator);
      string(entry.getKey(), json);
      json.append(':');
      write(entry.getValue(), json);
      separator = ",";
    }
    json.append('}');
  }

  private static void array(Collection<?> many, StringBuilder json) {
    json.append('[');
    String separator = "";
    for (Object one : many) {
      json.append(separator);
      write(one, json);
      separator = ",";
    }
    json.append(']');
  }

  private static void string(String text, StringBuilder json) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\b' -> json.append("\\b");
        case '\t' -> json.append("\\t");
        case '\n' -> json.append("\\n");
        case '\f' -> json.append("\\f");
        case '\r' -> json.append("\\r");
        default -> {
          if (letter < FIRST_PRINTABLE) {
            json.append("\\u00").append(HexFormat.of().toHexDigits((byte) letter));
          } else {
            json.append(letter);
          }
        }
      }
    }
    json.append('"');
  }
}
