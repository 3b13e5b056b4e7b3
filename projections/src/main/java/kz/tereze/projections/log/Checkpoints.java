package kz.tereze.projections.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The checkpoints everybody can see, with the lines of the log and of its witnesses.
@ReadModel
public final class Checkpoints {

  private static final String PUBLISHED =
      """
      select c.number, c.note, p.at,
        coalesce((select string_agg(w.line, '' order by w.line)
          from ledger_cosignature w where w.checkpoint = c.number), '') as cosigned
      from ledger_checkpoint c join ledger_publication p on p.checkpoint = c.number
      """;

  private final JdbcClient jdbc;

  public Checkpoints(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  /// The newest; empty while the log is.
  public Optional<Published> newest() {
    return jdbc.sql(PUBLISHED + " order by c.size desc, c.number desc limit 1")
        .query((row, i) -> published(row))
        .optional();
  }

  /// How many entries are published.
  public long newestSize() {
    return jdbc.sql(
            "select c.size from ledger_checkpoint c join ledger_publication p"
                + " on p.checkpoint = c.number order by c.size desc, c.number desc limit 1")
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /// The newest first.
  public List<Published> list(int limit, int offset) {
    return jdbc.sql(PUBLISHED + " order by c.number desc limit ? offset ?")
        .params(limit, offset)
        .query((row, i) -> published(row))
        .list();
  }

  public long count() {
    return jdbc.sql("select count(*) from ledger_publication").query(Long.class).single();
  }

  /// The newest of those over exactly so many entries.
  public Optional<Published> ofSize(long size) {
    return jdbc.sql(PUBLISHED + " where c.size = ? order by c.number desc limit 1")
        .param(size)
        .query((row, i) -> published(row))
        .optional();
  }

  private static Published published(ResultSet row) throws SQLException {
    SignedNote signed = SignedNote.parse(row.getString("note"));
    List<SignedNote.Line> lines = new ArrayList<>(signed.lines());
    String cosigned = row.getString("cosigned");
    if (!cosigned.isEmpty()) {
      lines.addAll(SignedNote.lines(cosigned));
    }
    return new Published(
        row.getLong("number"),
        Checkpoint.parse(signed.text()),
        new SignedNote(signed.text(), lines),
        Columns.instant(row, "at"));
  }
}
