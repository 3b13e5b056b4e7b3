package kz.tereze.infra.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/// Rows sent to one table as fast as PostgreSQL takes them.
final class CopyRows implements AutoCloseable {

  private static final int AT_A_TIME = 1 << 20;
  private static final int ROWS_OF_A_STATEMENT = 50_000;

  private final Connection connection;
  private final CopyManager manager;
  private final String sql;
  private final StringBuilder waiting = new StringBuilder();
  private CopyIn copy;
  private int rows;

  /// @param columns as in `number, status`
  CopyRows(DataSource source, String table, String columns) throws SQLException {
    connection = source.getConnection();
    manager = connection.unwrap(PGConnection.class).getCopyAPI();
    sql = "copy %s (%s) from stdin".formatted(table, columns);
    copy = manager.copyIn(sql);
  }

  /// @param cells null for nothing
  void row(@Nullable Object... cells) throws SQLException {
    for (int i = 0; i < cells.length; i++) {
      waiting.append(i == 0 ? "" : "\t");
      cell(cells[i]);
    }
    waiting.append('\n');
    if (waiting.length() >= AT_A_TIME) {
      send();
    }
    if (++rows % ROWS_OF_A_STATEMENT == 0) {
      send();
      copy.endCopy();
      copy = manager.copyIn(sql);
    }
  }

  private void cell(@Nullable Object value) {
    if (value == null) {
      waiting.append("\\N");
      return;
    }
    String text = value.toString();
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      switch (sign) {
        case '\\' -> waiting.append("\\\\");
        case '\t' -> waiting.append("\\t");
        case '\n' -> waiting.append("\\n");
        case '\r' -> waiting.append("\\r");
        default -> waiting.append(sign);
      }
    }
  }

  private void send() throws SQLException {
    byte[] bytes = waiting.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    waiting.setLength(0);
  }

  @Override
  public void close() throws SQLException {
    send();
    copy.endCopy();
    connection.close();
  }
}
