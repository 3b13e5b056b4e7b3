package kz.tereze.projections;

import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What all public pages and data are made of, in one line: the ledger's head and published
/// checkpoint, how far read models and open records are, and which calls have begun and ended.
/// While the line is the same, so is everything shown.
@ReadModel
public final class Shown {

  private static final String LINE =
      """
      select concat_ws('-',
        (select max(size) from ledger_head),
        (select max(checkpoint) from ledger_publication),
        (select string_agg(name || position, ',' order by name) from projection_position),
        (select next_seq from open_position),
        (select count(*) filter (where opens_at <= ?) || '/'
          || count(*) filter (where closes_at < ?) from call))
      """;

  private final JdbcClient jdbc;

  public Shown(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  public String line(Instant now) {
    return jdbc.sql(LINE).params(Columns.time(now), Columns.time(now)).query(String.class).single();
  }
}
