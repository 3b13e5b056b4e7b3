package kz.tereze.projections;

import java.sql.Connection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Inserts many rows of one table with one statement, which PostgreSQL plans once however many rows
/// there are.
public final class BulkInsert {

  private final JdbcTemplate jdbc;
  private final String single;
  private volatile @Nullable ManyRows many;

  /// @param single a plain insert of one row, its values all parameters
  public BulkInsert(JdbcTemplate jdbc, String single) {
    this.jdbc = jdbc;
    this.single = single;
  }

  /// @param rows a parameter's value each; rows of an insert that updates what is there differ in
  ///     their keys
  public void rows(List<@Nullable Object[]> rows) {
    if (!rows.isEmpty()) {
      jdbc.execute(
          (Connection connection) -> {
            ManyRows known = many;
            if (known == null) {
              known = ManyRows.of(single, connection).orElseThrow();
              many = known;
            }
            known.send(connection, rows);
            return true;
          });
    }
  }
}
