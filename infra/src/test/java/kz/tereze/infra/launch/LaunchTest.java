package kz.tereze.infra.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What holds while a site runs.
class LaunchTest {

  private final RunningSite site = RunningSite.shared();
  private final JdbcClient database = JdbcClient.create(site.get(DataSource.class));

  @Test
  void the_database_forgets_nothing_it_has_confirmed() {
    for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
      assertThat(database.sql("SHOW " + setting).query(String.class).single()).isEqualTo("on");
    }
  }

  @Test
  void the_application_is_no_administrator_of_its_database() {
    String administrators = "SELECT rolsuper FROM pg_roles WHERE rolname = current_user";

    assertThat(database.sql(administrators).query(Boolean.class).single()).isFalse();
  }

  @Test
  void the_database_wants_a_password_from_everybody() {
    Ports ports = site.settings().ports();
    String url = "jdbc:postgresql://127.0.0.1:%d/tereze".formatted(ports.database());

    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> DriverManager.getConnection(url, "tereze", "guessed"))
        .withMessageContaining("password authentication failed");
  }

  @Test
  void two_sites_never_share_a_data_folder() {
    Settings elsewhere = Settings.local(site.settings().home(), Ports.free());

    assertThatExceptionOfType(CannotRun.class)
        .isThrownBy(() -> Site.on(elsewhere, new Steps(System.out)))
        .withMessageContaining("already runs")
        .withMessageContaining(site.url(""));
  }

  @Test
  void a_command_works_on_the_data_of_the_running_site() {
    Settings told = Settings.local(site.settings().home(), Ports.beside(Settings.DEFAULT_PORT));

    try (Application command = Application.headless(told)) {
      assertThat(command.isAttached()).isTrue();
      assertThat(command.context().getEnvironment().getProperty(Application.PROCESSORS))
          .isEqualTo("false");
      JdbcClient beside = JdbcClient.create(command.get(DataSource.class));
      String port = "SELECT inet_server_port()";
      assertThat(beside.sql(port).query(Integer.class).single())
          .isEqualTo(database.sql(port).query(Integer.class).single());
    }
  }

  @Test
  void an_occupied_port_is_named_with_what_to_do() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int taken = other.getLocalPort();

      assertThatExceptionOfType(CannotRun.class)
          .isThrownBy(() -> Ports.free().requireFree(taken, "site"))
          .withMessageContaining("Port " + taken)
          .withMessageContaining("--port");
    }
  }

  @Test
  void secrets_are_for_their_owner_only() throws Exception {
    Path folder = Home.open(site.settings().home()).secrets();

    try (Stream<Path> secrets = Files.list(folder)) {
      assertThat(secrets.toList())
          .isNotEmpty()
          .allSatisfy(
              secret ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                      .isEqualTo("rw-------"));
    }
  }

  @Test
  void the_people_of_the_demonstration_are_known_by_name() {
    String names = "select name from person where id = ?";

    assertThat(site.demo().people())
        .allSatisfy(
            person ->
                assertThat(database.sql(names).param(person.id().id()).query(String.class).single())
                    .isEqualTo(person.name()));
  }
}
