package kz.tereze.infra.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A whole site as a process of its own, by somebody who is nobody special: started on nothing, and
/// again on the same data after Ctrl-C and after a kill.
class StartsTest {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String NOBODY = "65534";
  private static final boolean IS_ROOT = System.getProperty("user.name").equals("root");

  /// Programs of tests only, which weigh as much as all others.
  private static final List<String> NOT_NEEDED = List.of("playwright", "driver", "archunit");

  /// A build in the background of a shell has it ignored, and programs inherit that.
  private static final String HEARS_CTRL_C = "--default-signal=INT";

  private final Path folder = folder();
  private final Ports ports = Ports.freeBeside();

  @Test
  void a_site_starts_again_after_whatever_ended_it() throws Exception {
    String program = program();

    try (SiteProcess first = started("first", "data", program)) {
      first.awaitReady(PATIENCE);
      assertThat(first.said()).contains("http://localhost:" + ports.site(), "Tereze-Demo-2026!");
      answers(first);

      assertThat(first.interrupt()).as("exit code of Ctrl-C").isEqualTo(130);
      assertThat(first.said()).contains("stopped; the data stay in");
    }
    assertThat(left()).as("nothing runs on").isEmpty();

    try (SiteProcess second = started("second", "data", program)) {
      second.awaitReady(PATIENCE);
      assertThat(second.said()).doesNotContain("creating the database", "demo year");

      second.kill();
    }
    assertThat(left()).as("database and sign-in service outlive their site").isNotEmpty();

    try (SiteProcess third = started("third", "data", program)) {
      third.awaitReady(PATIENCE);
      assertThat(third.said()).contains("left over from an earlier run");
      answers(third);

      nobody_takes_its_data_or_its_ports(program);
    }
    assertThat(left()).as("nothing runs on").isEmpty();
  }

  private void nobody_takes_its_data_or_its_ports(String program) throws Exception {
    try (SiteProcess sameData = started("same-data", "data", program)) {
      assertThat(sameData.awaitEnd()).isEqualTo(1);
      assertThat(sameData.said()).contains("already runs", "TEREZE_HOME=");
    }
    try (SiteProcess samePort = started("same-port", "other", program)) {
      assertThatExceptionOfType(CannotRun.class)
          .isThrownBy(() -> samePort.awaitReady(PATIENCE))
          .withMessageContaining("Port " + ports.site() + " (site) is in use")
          .withMessageContaining("./run --port " + (ports.site() + 1_000));
      assertThat(samePort.said()).doesNotContain("Exception");
    }
  }

  private SiteProcess started(String name, String data, String program) {
    List<String> before =
        IS_ROOT
            ? List.of(
                "setpriv",
                "--reuid=" + NOBODY,
                "--regid=" + NOBODY,
                "--clear-groups",
                "env",
                HEARS_CTRL_C,
                "-u",
                "HOME",
                "-u",
                "USER")
            : List.of("env", HEARS_CTRL_C);
    return SiteProcess.start(
        folder.resolve(data), ports.site(), folder.resolve(name + ".txt"), before, program);
  }

  private static void answers(SiteProcess site) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    for (String path : List.of("/actuator/health/readiness", "/kk/ledger")) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(site.url(path))).build();
      assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
          .as(path)
          .isEqualTo(200);
    }
  }

  /// Processes that work on the data of this test.
  private List<String> left() {
    return ProcessHandle.allProcesses()
        .flatMap(process -> process.info().commandLine().stream())
        .filter(line -> line.contains(folder.resolve("data").toString()))
        .toList();
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("tereze-starts");
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
      return folder;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// The program where anybody can read it: a checkout may lie in somebody's own home.
  ///
  /// @return its class path
  private String program() throws IOException {
    List<String> classPath = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path source = Path.of(entry);
      String name = source.getFileName().toString();
      if (name.equals("test-classes") || NOT_NEEDED.stream().anyMatch(name::contains)) {
        continue;
      }
      Path place = folder.resolve("program").resolve(String.valueOf(classPath.size()));
      copy(source, place.resolve(name));
      if (Files.isDirectory(source.resolveSibling("keycloak"))) {
        copy(source.resolveSibling("keycloak"), place.resolve("keycloak"));
      }
      classPath.add(place.resolve(name).toString());
    }
    return String.join(File.pathSeparator, classPath);
  }

  private static void copy(Path source, Path place) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = place.resolve(source.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
  }

  @AfterEach
  void nothing_is_left() throws IOException {
    Folders.delete(folder);
  }
}
