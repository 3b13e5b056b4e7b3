package kz.tereze.projections.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From when to when a key signed, counted out of the published checkpoints themselves.
@ReadModel
public final class KeyUses {

  /// So many characters of base64 say nothing but the key's id.
  private static final int OF_ID = 5;

  private static final String SUMS =
      """
      select count(*) as n, min(p.at) as since, max(p.at) as until, min(c.size) as least,
        max(c.size) as most
      from ledger_checkpoint c join ledger_publication p on p.checkpoint = c.number
      """;

  private static final String BY_LOG = SUMS + "where position(? in c.note) > 0";

  private static final String BY_WITNESS =
      SUMS
          + """
          where exists (select 1 from ledger_cosignature w
            where w.checkpoint = c.number and position(? in w.line) = 1)
          """;

  private final JdbcClient jdbc;

  public KeyUses(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  /// Empty while the log's key has signed nothing.
  public Optional<KeyUse> ofLog(NoteKey key) {
    return find(BY_LOG, "\n" + beginning(key));
  }

  /// Empty while the witness has seen nothing.
  public Optional<KeyUse> ofWitness(NoteKey key) {
    return find(BY_WITNESS, beginning(key));
  }

  private static String beginning(NoteKey key) {
    String id = Base64.getEncoder().encodeToString(key.id()).substring(0, OF_ID);
    return "— " + key.name() + " " + id;
  }

  private Optional<KeyUse> find(String sql, String line) {
    KeyUse use = jdbc.sql(sql).param(line).query((row, i) -> use(row)).single();
    return use.checkpoints() == 0 ? Optional.empty() : Optional.of(use);
  }

  private static KeyUse use(ResultSet row) throws SQLException {
    return new KeyUse(
        row.getLong("n"),
        Columns.instantOrNull(row, "since"),
        Columns.instantOrNull(row, "until"),
        row.getLong("least"),
        row.getLong("most"));
  }
}
