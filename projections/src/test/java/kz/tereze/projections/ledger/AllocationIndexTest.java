package kz.tereze.projections.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import kz.tereze.projections.Postgres;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// How the register's index keeps in step with the database.
class AllocationIndexTest {

  private final DataSource source = Postgres.freshDatabase();

  @Test
  void a_look_for_changes_does_not_walk_through_all_awards_that_ever_changed() throws SQLException {
    try (Connection connection = source.getConnection()) {
      JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
      jdbc.update(
          "insert into allocation_change"
              + " select i::text, pg_current_xact_id() from generate_series(1, 20000) i");
      jdbc.execute("analyze allocation_change");

      // As PostgreSQL plans a statement that it is asked often.
      jdbc.execute("set plan_cache_mode = force_generic_plan");
      jdbc.execute("prepare look (text) as " + AllocationIndex.LOOK.replace("?", "$1"));
      String plan =
          String.join("\n", jdbc.queryForList("explain execute look ('1')", String.class));

      assertThat(plan)
          .contains("using allocation_change_by_tx")
          .doesNotContain("Seq Scan on allocation_change");
    }
  }
}
