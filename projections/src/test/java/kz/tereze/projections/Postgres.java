package kz.tereze.projections;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/// A real PostgreSQL for tests, one a JVM; every caller gets a database of its own.
public final class Postgres {

  private static final String MIGRATED = "migrated";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static EmbeddedPostgres server;

  private Postgres() {}

  /// An empty database with all migrations of the class path applied.
  public static DataSource freshDatabase() {
    String name = "tereze_test_" + COUNT.incrementAndGet();
    new JdbcTemplate(server().getPostgresDatabase())
        .execute("create database %s template %s".formatted(name, MIGRATED));
    return database(server(), name);
  }

  private static DataSource database(EmbeddedPostgres on, String name) {
    return on.getDatabase("postgres", name, Map.of("reWriteBatchedInserts", "true"));
  }

  private static synchronized EmbeddedPostgres server() {
    if (server == null) {
      try {
        EmbeddedPostgres fresh =
            EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
        new JdbcTemplate(fresh.getPostgresDatabase()).execute("create database " + MIGRATED);
        Flyway.configure().dataSource(database(fresh, MIGRATED)).load().migrate();
        server = fresh;
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return server;
  }
}
