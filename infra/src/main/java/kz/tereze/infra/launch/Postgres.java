package kz.tereze.infra.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The PostgreSQL an installation brings along: durable, on the loopback address, with passwords of
/// its own. Its data stay where they are when it stops.
final class Postgres {

  private static final String APPLICATION = "tereze";
  private static final String SIGN_IN = "keycloak";

  private static final String SUPERUSER = "postgres";
  private static final String VERSION = "18";
  private static final int PATIENCE_SECONDS = 300;
  private static final Set<String> MUST_BE_ON =
      Set.of("fsync", "synchronous_commit", "full_page_writes");

  private final Home home;
  private final int port;
  private final Secrets secrets;
  private @Nullable Process process;

  private Postgres(Home home, int port) {
    this.home = home;
    this.port = port;
    this.secrets = new Secrets(home);
  }

  /// A database server on the data of `home`, which the caller holds the tenancy of.
  static Postgres start(Home home, Ports ports, Children children, Steps steps) {
    Postgres postgres = new Postgres(home, ports.database());
    endLeftOver(home, steps);
    ports.requireFree(ports.database(), "database");
    Path program = PostgresProgram.unpacked(home, steps);
    postgres.createData(program, children, steps);
    postgres.launch(program, children);
    postgres.prepareDatabases();
    steps.say("database ready on port " + postgres.port);
    return postgres;
  }

  /// A server another process of this machine runs on the same data.
  static Postgres attach(Home home, int port) {
    return new Postgres(home, port);
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  private String password(String role) {
    return secrets.get("database-" + role);
  }

  Databases databases() {
    return new Databases(database(APPLICATION), database(SIGN_IN), "public");
  }

  private Settings.Database database(String name) {
    return new Settings.Database(url(name), name, password(name));
  }

  /// A server whose launcher was killed still holds the data: it is shut down, which keeps every
  /// committed fact, before its successor starts.
  static void endLeftOver(Home home, Steps steps) {
    Children.leftOver(home.database().resolve("postmaster.pid"), home.database().toString())
        .ifPresent(
            orphan -> {
              steps.say("stopping the database left over from an earlier run");
              Children.end(orphan, "INT");
            });
  }

  private void createData(Path program, Children children, Steps steps) {
    Path version = home.database().resolve("PG_VERSION");
    try {
      if (Files.exists(version)) {
        requireVersion(Files.readString(version).strip());
        return;
      }
      steps.say("creating the database (once)");
      Path draft = home.path().resolve("postgres.new");
      Folders.delete(draft);
      List<String> command = new ArrayList<>(PostgresProgram.asOrdinaryUser());
      command.addAll(
          List.of(
              program.resolve("bin/initdb").toString(),
              "--pgdata=" + draft,
              "--username=" + SUPERUSER,
              "--auth=scram-sha-256",
              "--pwfile=" + secrets.file("database-" + SUPERUSER),
              "--encoding=UTF8",
              "--no-locale",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8"));
      children.run(
          "Creating the database",
          command,
          Map.of("LC_ALL", "C"),
          home.log("postgres"),
          home.running().resolve("initdb.pid"));
      moveInto(draft, home.database());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void moveInto(Path draft, Path place) throws IOException {
    try {
      Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, place);
    }
  }

  private void requireVersion(String found) {
    if (!found.equals(VERSION)) {
      throw new CannotRun(
          """
          The data in %s were written by PostgreSQL %s; this program brings PostgreSQL %s.
          How to move them is told in infra/docs/runbook.md under "Upgrade".\
          """
              .formatted(home.database(), found, VERSION));
    }
  }

  private void launch(Path program, Children children) {
    List<String> command = new ArrayList<>(PostgresProgram.asOrdinaryUser());
    command.addAll(List.of(program.resolve("bin/postgres").toString(), "-D"));
    command.add(home.database().toString());
    Map<String, String> options =
        Map.of(
            "port", Integer.toString(port),
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "max_connections", "100",
            "shared_buffers", "256MB",
            "fsync", "on",
            "synchronous_commit", "on",
            "timezone", "UTC",
            "log_timezone", "UTC");
    options.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    process = children.start(command, Map.of("LC_ALL", "C"), home.log("postgres"), "INT");
  }

  private void prepareDatabases() {
    try (Connection connection = awaitConnection();
        Statement sql = connection.createStatement()) {
      requireDurable(sql);
      for (String name : List.of(APPLICATION, SIGN_IN)) {
        // The password is base64url, so it can stand in quotes as it is.
        String role = "ROLE %s LOGIN PASSWORD '%s'".formatted(name, password(name));
        sql.execute((exists(sql, "pg_roles", "rolname", name) ? "ALTER " : "CREATE ") + role);
        if (!exists(sql, "pg_database", "datname", name)) {
          sql.execute("CREATE DATABASE %s OWNER %<s".formatted(name));
          sql.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
        }
      }
    } catch (SQLException e) {
      throw new CannotRun(
          """
          The database refused its own administrator: %s
          If files in %s were lost, restore them from the backup.\
          """
              .formatted(e.getMessage(), home.secrets()),
          e);
    }
  }

  private static boolean exists(Statement sql, String table, String column, String name)
      throws SQLException {
    String query = "SELECT 1 FROM %s WHERE %s = '%s'".formatted(table, column, name);
    try (ResultSet rows = sql.executeQuery(query)) {
      return rows.next();
    }
  }

  private static void requireDurable(Statement sql) throws SQLException {
    for (String setting : MUST_BE_ON) {
      try (ResultSet row = sql.executeQuery("SHOW " + setting)) {
        row.next();
        if (!row.getString(1).equals("on")) {
          throw new CannotRun(
              "The database runs with %s=%s and could lose payments; it must be on."
                  .formatted(setting, row.getString(1)));
        }
      }
    }
  }

  private Connection awaitConnection() throws SQLException {
    Process server = running();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      try {
        return DriverManager.getConnection(url("postgres"), SUPERUSER, password(SUPERUSER));
      } catch (SQLException e) {
        boolean wrongPassword = "28P01".equals(e.getSQLState());
        if (wrongPassword || System.nanoTime() > deadline) {
          throw e;
        }
        awaitOrFail(server);
      }
    }
  }

  private void awaitOrFail(Process server) {
    try {
      if (server.waitFor(100, TimeUnit.MILLISECONDS)) {
        throw new CannotRun(
            "The database did not start (exit code %d). The reason stands at the end of %s"
                .formatted(server.exitValue(), home.log("postgres")));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("The start was interrupted", e);
    }
  }

  private Process running() {
    if (process == null) {
      throw new IllegalStateException("another process runs this server");
    }
    return process;
  }

  /// Starts a server again that has ended, without waiting for it.
  void startAgain(Children children) {
    launch(PostgresProgram.unpacked(home, new Steps(System.err)), children);
  }

  /// Calls back once if the server ends.
  void onEnd(Runnable callback) {
    var unused = running().onExit().thenRun(callback);
  }
}
