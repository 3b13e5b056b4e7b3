package kz.tereze.projections;

import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
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
          "\\s*(insert into \\w+\\s*\\([^)]*\\)\\s*)values\\s*\\((.*)\\)\\s*(on conflict[^?]*)?",
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

  /// Empty for a statement that is more than a plain update or insert of one table, or has arrays
  /// or bytes for values.
  static Optional<ManyRows> of(String single, Connection connection) throws SQLException {
    Matcher update = UPDATE.matcher(single);
    Matcher insert = INSERT.matcher(single);
    if (!(update.matches() || insert.matches()) || MORE_THAN_PLAIN.matcher(single).find()) {
      return Optional.empty();
    }
    List<String> types = types(single, connection);
    if (types.isEmpty()
        || types.stream().anyMatch(type -> type.startsWith("_") || type.equals("bytea"))) {
      return Optional.empty();
    }
    int[] number = {0};
    String many =
        insert.matches()
            ? insert.group(1) + "select " + numbered(insert.group(2), number)
            : numbered(update.group(1), number);
    many += rows(types);
    many += insert.matches() ? orEmpty(insert.group(3)) : numbered(update.group(2), number);
    return Optional.of(new ManyRows(many, types));
  }

  private static String rows(List<String> types) {
    List<String> arrays = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      arrays.add("?::" + types.get(i) + "[]");
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

  private static String numbered(String part, int[] number) {
    return PARAMETER.matcher(part).replaceAll(parameter -> "v.p" + ++number[0]);
  }

  void send(Connection connection, List<@Nullable Object[]> rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < types.size(); i++) {
        @Nullable String[] column = new String[rows.size()];
        for (int row = 0; row < column.length; row++) {
          column[row] = written(rows.get(row)[i]);
        }
        statement.setArray(i + 1, connection.createArrayOf(types.get(i), column));
      }
      statement.executeUpdate();
    }
  }

  /// As PostgreSQL reads it; Java writes numbers, dates and moments the same way.
  private static @Nullable String written(@Nullable Object value) {
    return value == null ? null : value.toString().replace("\0", "");
  }
}
