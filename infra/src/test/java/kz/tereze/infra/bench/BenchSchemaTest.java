package kz.tereze.infra.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import kz.tereze.infra.launch.Application;
import kz.tereze.infra.launch.RunningSite;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/// A measurement works beside a site and leaves nothing of itself there.
class BenchSchemaTest {

  private final RunningSite site = RunningSite.shared();
  private final JdbcTemplate database = new JdbcTemplate(site.get(DataSource.class));

  @Test
  void what_an_earlier_measurement_left_is_gone_and_nothing_is_left_again() throws Exception {
    long stored = stored("public");
    database.execute("create schema if not exists bench");
    database.execute("create table if not exists bench.left_over (name text)");
    List<String> properties = new ArrayList<>(BenchSchema.properties());
    properties.add(Application.PROCESSORS + "=false");

    try (Application measuring =
        Application.headless(site.settings(), properties.toArray(String[]::new))) {
      JdbcTemplate inside = new JdbcTemplate(measuring.get(DataSource.class));
      assertThat(inside.queryForObject("select current_schema()", String.class)).isEqualTo("bench");
      assertThat(inside.queryForObject("select to_regclass('left_over')", String.class)).isNull();
      assertThat(stored("bench")).isZero();
      BenchSchema.remove(measuring);
    }

    assertThat(
            database.queryForList(
                "select 1 from pg_namespace where nspname = 'bench'", Integer.class))
        .isEmpty();
    assertThat(stored("public")).isGreaterThanOrEqualTo(stored);
  }

  private long stored(String schema) {
    Long events =
        database.queryForObject(
            "select count(global_index) from " + schema + ".domain_event_entry", Long.class);
    return events == null ? 0 : events;
  }
}
