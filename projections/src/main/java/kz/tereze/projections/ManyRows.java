package kz.tereze.projections;

import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes one statement that writes many rows out of one that writes a single row: PostgreSQL spends
/// most of a small statement's time on beginning and ending it. The values travel as one array a
/// parameter: `update t set a = ? where b = ?` becomes
/// `update t set a = v.p1 from unnest(?::text[], ?::text[]) v (p1, p2) where b = v.p2`, and
/// `insert into t (a, b) values (?, ?)` becomes
/// `insert into t (a, b) select v.p1, v.p2 from unnest(?::text[], ?::text[]) v (p1, p2)`.
final class ManyRows {

  private static final Pattern UPDATE =
      Pattern.compile("\\s*(update \\w+\\s+set\\s.*)\\s(where\\s.*)", Pattern.DOTALL);
  private static final Pattern INSERT =
      Pattern.compile(
          "\\s*(insert into \\w+\\s*\\([^)]*\\)\\s*)values\\s*\\(((?:(?!on conflict).)*)\\)\\s*(on"
              + " conflict[^?]*)?",
          Pattern.DOTALL);
  private static final Pattern MORE_THAN_PLAIN =
      Pattern.compile("\\b(from|select|default|where.*where)\\b|\\)\\s*,\\s*\\(");
  private static final Pattern PARAMETER = Pattern.compile("\\?");

  private final String sql;
  private final List<String> types;

  private ManyRows(String sql, List<String> types) {
    this.sql = sql;
    this.types = types;
  }

  /// Empty for a statement that is more than a plain update or insert of one table.
  static Optional<ManyRows> of(String single, Connection connection) throws SQLException {
    Matcher update = UPDATE.matcher(single);
    Matcher insert = INSERT.matcher(single);
    if (!(update.matches() || insert.matches()) || MORE_THAN_PLAIN.matcher(single).find()) {
      return Optional.empty();
    }
    List<String> types = types(single, connection);
    if (types.isEmpty()) {
      return Optional.empty();
    }
    Iterator<String> values = values(types).iterator();
    String many =
        insert.matches()
            ? insert.group(1) + "select " + filled(insert.group(2), values)
            : filled(update.group(1), values);
    many += rows(types);
    many += insert.matches() ? orEmpty(insert.group(3)) : filled(update.group(2), values);
    return Optional.of(new ManyRows(many, types.stream().map(ManyRows::carried).toList()));
  }

  /// An array of arrays would be unnested to the last; so an array travels as PostgreSQL writes it.
  private static String carried(String type) {
    return type.startsWith("_") ? "text" : type;
  }

  private static List<String> values(List<String> types) {
    List<String> values = new ArrayList<>();
    for (String type : types) {
      String value = "v.p" + (values.size() + 1);
      values.add(type.startsWith("_") ? value + "::" + type.substring(1) + "[]" : value);
    }
    return values;
  }

  private static String rows(List<String> types) {
    List<String> arrays = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      arrays.add("?::" + carried(types.get(i)) + "[]");
      names.add("p" + (i + 1));
    }
    return " from unnest(%s) v (%s) "
        .formatted(String.join(", ", arrays), String.join(", ", names));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static List<String> types(String single, Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(single)) {
      ParameterMetaData parameters = statement.getParameterMetaData();
      List<String> types = new ArrayList<>();
      for (int i = 1; i <= parameters.getParameterCount(); i++) {
        types.add(parameters.getParameterTypeName(i));
      }
      return types;
    }
  }

  private static String filled(String part, Iterator<String> values) {
    return PARAMETER.matcher(part).replaceAll(parameter -> values.next());
  }

  void send(Connection connection, List<@Nullable Object[]> rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < types.size(); i++) {
        @Nullable String[] column = new String[rows.size()];
        for (int row = 0; row < column.length; row++) {
          column[row] = written(rows.get(row)[i], connection);
        }
        statement.setArray(i + 1, connection.createArrayOf(types.get(i), column));
      }
      statement.executeUpdate();
    }
  }

  /// As PostgreSQL reads it; Java writes numbers, dates and moments the same way.
  private static @Nullable String written(@Nullable Object value, Connection connection)
      throws SQLException {
    if (value instanceof String[] texts) {
      return connection.createArrayOf("text", texts).toString().replace("\0", "");
    }
    if (value instanceof byte[] bytes) {
      return "\\x" + HexFormat.of().formatHex(bytes);
    }
    return value == null ? null : value.toString().replace("\0", "");
  }
}
