package kz.tereze.infra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import kz.tereze.infra.launch.Application;
import kz.tereze.infra.launch.Folders;
import kz.tereze.web.limit.Allowance;
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

  private static final String LOG_KEYS = "tereze.log.secrets";

  /// What makes an application work in this schema, with a log of its own: the real one's key never
  /// signs what is dropped afterwards.
  static List<String> properties() throws IOException {
    Path log = Files.createTempDirectory("tereze-bench-log");
    List<String> properties = new ArrayList<>();
    for (Allowance allowance : Allowance.values()) {
      // One address asks for everybody here.
      properties.add(allowance.setting() + "=" + Integer.MAX_VALUE);
    }
    Collections.addAll(
        properties,
        PROPERTY + "=true",
        "spring.datasource.hikari.connection-init-sql=set search_path to " + NAME + ", public",
        "spring.flyway.schemas=" + NAME,
        "spring.flyway.default-schema=" + NAME,
        "spring.flyway.create-schemas=true",
        "spring.flyway.clean-disabled=false",
        LOG_KEYS + "=" + log.resolve("secrets"),
        "tereze.log.memory=" + log.resolve("signed"),
        "tereze.log.witnesses=" + log.resolve("witnesses"),
        "tereze.log.origin=bench.example/log");
    return properties;
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

  /// Ends the application's work and removes the schema and the log's keys; the database still
  /// runs.
  static void remove(Application application) throws SQLException, IOException {
    Environment environment = application.context().getEnvironment();
    String url = environment.getRequiredProperty("spring.datasource.url");
    String user = environment.getRequiredProperty("spring.datasource.username");
    String password = environment.getRequiredProperty("spring.datasource.password");
    Path keys = Path.of(environment.getRequiredProperty(LOG_KEYS));
    application.context().close();
    Folders.delete(Objects.requireNonNull(keys.getParent()));
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement sql = connection.createStatement()) {
      sql.execute("drop schema if exists " + NAME + " cascade");
    }
  }
}
