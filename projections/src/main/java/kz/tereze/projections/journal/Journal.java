package kz.tereze.projections.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.tereze.projections.BulkInsert;
import kz.tereze.projections.Columns;
import kz.tereze.projections.Derived;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.json.TerezeJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Who did what, fact by fact. It follows the store by itself, some hundred facts at a time: what
/// only auditors read costs those nothing who wait for a page.
@ReadModel
public final class Journal {

  private static final int AT_ONCE = 1_000;

  /// Whoever has so many acts before them narrows the filter.
  private static final int MOST_COUNTED = 10_001;

  private static final String BEHIND =
      """
      select global_index, payload_type, payload
      from domain_event_entry
      where global_index > (select position from act_position)
      order by global_index limit
      """
          + " "
          + AT_ONCE;

  private static final String INSERT =
      "insert into act (position, at, person, kind) values (?, ?, ?, ?)";

  /// An act with what it was done to, which the fact itself says.
  private static final String ACTS =
      """
      select act.*, fact.type as subject_kind, fact.aggregate_identifier as subject
      from (select * from act where %s order by position desc limit ? offset ?) act
        join domain_event_entry fact on fact.global_index = act.position
      order by act.position desc
      """;

  /// Decisions and signatures of people, made on a Saturday or a Sunday.
  private static final String ON_DAYS_OFF =
      """
      kind in ('payment.approved', 'payment.batch-signed', 'award.approved',
          'grant.contract-concluded')
        and extract(isodow from at at time zone 'Asia/Almaty') >= 6
      """;

  private record Act(long position, String at, String person, String kind) {

    @Nullable Object[] row() {
      return new @Nullable Object[] {position, at, person, kind};
    }
  }

  private final JdbcTemplate jdbc;
  private final BulkInsert rows;
  private final JdbcClient client;
  private final TransactionTemplate transaction;

  public Journal(DataSource source, PlatformTransactionManager transactions) {
    this.jdbc = new JdbcTemplate(source);
    this.rows = new BulkInsert(jdbc, INSERT);
    this.client = JdbcClient.create(source);
    this.transaction = new TransactionTemplate(transactions);
  }

  /// Writes down what was done since.
  ///
  /// @return whether there may be more at once
  public boolean takeNext() {
    Integer taken = transaction.execute(status -> take());
    return taken != null && taken == AT_ONCE;
  }

  private int take() {
    List<Act> next = jdbc.query(BEHIND, (row, i) -> act(row));
    if (!next.isEmpty()) {
      Derived.commitsAhead(jdbc);
      rows.rows(next.stream().map(Act::row).toList());
      jdbc.update("update act_position set position = ?", next.getLast().position());
    }
    return next.size();
  }

  private static Act act(ResultSet row) throws SQLException {
    String at = "";
    String person = "";
    // Only the outermost fields: others may be called the same.
    try (JsonParser fact = TerezeJson.mapper().createParser(row.getString("payload"))) {
      fact.nextToken();
      while (fact.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = fact.currentName();
        JsonToken value = fact.nextToken();
        if (name.equals("at")) {
          at = fact.getString();
        } else if (name.equals("by")) {
          person = fact.getString();
        } else if (value.isStructStart()) {
          fact.skipChildren();
        }
      }
    }
    return new Act(row.getLong("global_index"), at, person, row.getString("payload_type"));
  }

  /// The newest first.
  public List<ActRow> acts(JournalFilter asked, int limit, int offset) {
    JournalFilter.Where where = asked.where();
    return client
        .sql(ACTS.formatted(where.sql()))
        .params(Stream.concat(where.values().stream(), Stream.of(limit, offset)).toList())
        .query((row, i) -> row(row))
        .list();
  }

  /// The newest first, those before a place.
  ///
  /// @param before exclusive; the largest number for the newest of all
  public List<ActRow> actsBefore(JournalFilter asked, long before, int limit) {
    JournalFilter.Where where = asked.where();
    return client
        .sql(ACTS.formatted(where.sql() + " and position < ?"))
        .params(
            Stream.concat(where.values().stream(), Stream.<Object>of(before, limit, 0)).toList())
        .query((row, i) -> row(row))
        .list();
  }

  /// How many there are; no further than anybody leafs.
  public long count(JournalFilter asked) {
    JournalFilter.Where where = asked.where();
    return client
        .sql(
            "select count(*) from (select 1 from act where %s limit %d) found"
                .formatted(where.sql(), MOST_COUNTED))
        .params(where.values())
        .query(Long.class)
        .single();
  }

  /// The kinds of acts there are.
  public List<String> kinds() {
    return client.sql("select distinct kind from act order by kind").query(String.class).list();
  }

  /// Decisions and signatures made on Saturdays and Sundays, the newest first.
  public List<ActRow> onDaysOff(int limit) {
    return client
        .sql(ACTS.formatted(ON_DAYS_OFF))
        .params(limit, 0)
        .query((row, i) -> row(row))
        .list();
  }

  private static ActRow row(ResultSet row) throws SQLException {
    return new ActRow(
        row.getLong("position"),
        Columns.instant(row, "at"),
        Columns.person(row, "person"),
        row.getString("kind"),
        row.getString("subject_kind"),
        row.getString("subject"));
  }
}
