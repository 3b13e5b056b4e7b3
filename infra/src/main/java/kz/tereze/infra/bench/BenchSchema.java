package kz.tereze.infra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import kz.tereze.infra.launch.Application;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// The schema a measurement works in: empty when it begins, whatever a measurement that broke off
/// has left, and gone when it ends.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(BenchSchema.PROPERTY)
public class BenchSchema {

  static final String NAME = "bench";
  static final String PROPERTY = "tereze.bench";

  /// What makes an application work in this schema, with a log of its own: the real one's key never
  /// signs what is dropped afterwards.
  static List<String> properties() throws IOException {
    Path log = Files.createTempDirectory("tereze-bench-log");
    return List.of(
        PROPERTY + "=true",
        "spring.datasource.hikari.connection-init-sql=set search_path to " + NAME + ", public",
        "spring.flyway.schemas=" + NAME,
        "spring.flyway.default-schema=" + NAME,
        "spring.flyway.create-schemas=true",
        "spring.flyway.clean-disabled=false",
        "tereze.log.secrets=" + log.resolve("secrets"),
        "tereze.log.memory=" + log.resolve("signed"),
        "tereze.log.witnesses=" + log.resolve("witnesses"),
        "tereze.log.origin=bench.example/log");
  }

  @Bean
  FlywayMigrationStrategy emptyAtFirst() {
    return flyway -> {
      if (!List.of(flyway.getConfiguration().getSchemas()).equals(List.of(NAME))) {
        throw new IllegalStateException("only the schema of a measurement is ever emptied");
      }
      flyway.clean();
      flyway.migrate();
    };
  }

  /// Ends the application's work and removes the schema; the database still runs.
  static void remove(Application application) throws SQLException {
    Environment environment = application.context().getEnvironment();
    String url = environment.getRequiredProperty("spring.datasource.url");
    String user = environment.getRequiredProperty("spring.datasource.username");
    String password = environment.getRequiredProperty("spring.datasource.password");
    application.context().close();
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement sql = connection.createStatement()) {
      sql.execute("drop schema if exists " + NAME + " cascade");
    }
  }
}
