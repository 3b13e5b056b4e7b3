package kz.tereze.infra.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/// The measure commands are held against: one row of the same size into a table with the same
/// indexes, one commit a row, over JDBC on the same server.
final class Commits {

  private static final String INSERT =
      """
      insert into baseline (event_identifier, aggregate_identifier, sequence_number, type,
        time_stamp, payload_type, payload_revision, payload, meta_data)
      values (?, ?, ?, 'Need', ?, 'need.posted', '1', ?, ?)
      """;

  private final DataSource source;
  private final String payload;
  private final String metaData;

  /// Rows as long as the average event that is stored now.
  static Commits ofSameSize(DataSource source) {
    return new JdbcTemplate(source)
        .queryForObject(
            "select avg(length(payload))::int, avg(length(meta_data))::int from domain_event_entry",
            (row, i) -> new Commits(source, "x".repeat(row.getInt(1)), "x".repeat(row.getInt(2))));
  }

  private Commits(DataSource source, String payload, String metaData) {
    this.source = source;
    this.payload = payload;
    this.metaData = metaData;
    JdbcTemplate jdbc = new JdbcTemplate(source);
    jdbc.execute("drop table if exists baseline");
    jdbc.execute("create table baseline (like domain_event_entry including all)");
  }

  Load run(int writers, Duration window) throws Exception {
    return Load.run(writers, window, number -> new Inserting(source.getConnection()));
  }

  private final class Inserting implements Load.Writer {

    private final Connection connection;
    private final PreparedStatement insert;
    private final String aggregate = UUID.randomUUID().toString();
    private long sequence;

    Inserting(Connection connection) throws Exception {
      this.connection = connection;
      this.insert = connection.prepareStatement(INSERT);
    }

    @Override
    public void act() throws Exception {
      int index = 1;
      insert.setString(index++, UUID.randomUUID().toString());
      insert.setString(index++, aggregate);
      insert.setLong(index++, sequence++);
      insert.setString(index++, Instant.now().toString());
      insert.setString(index++, payload);
      insert.setString(index, metaData);
      insert.executeUpdate();
    }

    @Override
    public void close() throws Exception {
      connection.close();
    }
  }
}
