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

/// Makes one statement that updates many rows out of one that updates a single row: PostgreSQL
/// spends most of an update's time on beginning and ending the statement. The values travel as one
/// array a parameter, and `update t set a = ? where b = ?` becomes
/// `update t set a = v.p1 from unnest(?::text[], ?::text[]) v (p1, p2) where b = v.p2`.
final class ManyRows {

  private static final Pattern UPDATE =
      Pattern.compile("\\s*(update \\w+\\s+set\\s.*)\\s(where\\s.*)", Pattern.DOTALL);
  private static final Pattern MORE_THAN_PLAIN =
      Pattern.compile("\\b(from|select|where.*where)\\b");
  private static final Pattern PARAMETER = Pattern.compile("\\?");

  private final String sql;
  private final List<String> types;

  private ManyRows(String sql, List<String> types) {
    this.sql = sql;
    this.types = types;
  }

  /// Empty for a statement that is more than a plain update of one table, or has arrays for values.
  static Optional<ManyRows> of(String single, Connection connection) throws SQLException {
    Matcher update = UPDATE.matcher(single);
    if (!update.matches() || MORE_THAN_PLAIN.matcher(single).find()) {
      return Optional.empty();
    }
    List<String> types = types(single, connection);
    if (types.isEmpty() || types.stream().anyMatch(type -> type.startsWith("_"))) {
      return Optional.empty();
    }
    List<String> arrays = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      arrays.add("?::" + types.get(i) + "[]");
      names.add("p" + (i + 1));
    }
    String rows =
        " from unnest(%s) v (%s) ".formatted(String.join(", ", arrays), String.join(", ", names));
    int[] number = {0};
    String set = numbered(update.group(1), number);
    String where = numbered(update.group(2), number);
    return Optional.of(new ManyRows(set + rows + where, types));
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
