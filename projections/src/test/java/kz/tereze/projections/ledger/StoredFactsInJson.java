package kz.tereze.projections.ledger;

import java.sql.Connection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kz.tereze.api.Event;
import kz.tereze.projections.SampleFacts;
import kz.tereze.projections.json.TerezeJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Facts in the event table, written and read as the running system does.
public final class StoredFactsInJson implements Sequencer.Facts {

  public static final String INSERT =
      """
      insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,
        time_stamp, payload_type, payload_revision, payload, meta_data)
      values (?, ?, 0, 'Sample', ?, ?, '1', ?, '{}')
      """;

  private final Map<String, Class<?>> types =
      SampleFacts.all().collect(Collectors.toMap(SampleFacts::kind, Event::getClass));

  @Override
  public Event read(String name, String revision, String payload) {
    return (Event) TerezeJson.mapper().readValue(payload, types.get(name));
  }

  public static Object[] row(String id, Event fact) {
    return new Object[] {
      id,
      id,
      fact.at().toString(),
      SampleFacts.kind(fact),
      TerezeJson.mapper().writeValueAsString(fact)
    };
  }

  public static void insert(DataSource source, Function<Integer, String> id, Event... facts) {
    // One connection, and as many transactions as facts.
    new JdbcTemplate(source)
        .execute(
            (Connection connection) -> {
              JdbcTemplate jdbc =
                  new JdbcTemplate(new SingleConnectionDataSource(connection, true));
              for (int i = 0; i < facts.length; i++) {
                jdbc.update(INSERT, row(id.apply(i), facts[i]));
              }
              return null;
            });
  }
}
