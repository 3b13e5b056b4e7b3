package kz.tereze.infra.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// Where the application's and the sign-in service's tables are.
record Databases(Settings.Database application, Settings.Database signIn, String signInSchema) {

  private static final String SCHEMA = "keycloak";

  /// Both in one database outside, the sign-in service's tables in a schema of their own.
  static Databases in(Settings.Database outside) {
    try (Connection connection =
            DriverManager.getConnection(outside.url(), outside.user(), outside.password());
        Statement sql = connection.createStatement()) {
      sql.execute("CREATE SCHEMA IF NOT EXISTS " + SCHEMA);
    } catch (SQLException e) {
      throw new CannotRun(
          """
          The database named by TEREZE_DB_URL cannot be used: %s
          It must accept TEREZE_DB_USER and let that role create schemas and tables.\
          """
              .formatted(e.getMessage()),
          e);
    }
    return new Databases(outside, outside, SCHEMA);
  }
}
