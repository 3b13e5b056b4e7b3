package kz.tereze.infra.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A whole site as people start it, by typing `./run`, by somebody who is nobody special and whose
/// default `java` is an older one: on nothing, and again on the same data after Ctrl-C and after a
/// kill.
class StartsTest {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String NOBODY = "65534";
  private static final boolean IS_ROOT = System.getProperty("user.name").equals("root");

  /// A build in the background of a shell has it ignored, and programs inherit that.
  private static final String HEARS_CTRL_C = "--default-signal=INT";

  private final Path folder = folder();
  private final Ports ports = Ports.freeBeside();

  @Test
  void a_site_starts_again_after_whatever_ended_it() throws Exception {
    Checkout checkout = Checkout.in(folder).built().withOldJava();

    try (SiteProcess first = started("first", "data", checkout)) {
      String said = first.awaitReadiness(PATIENCE);
      first.awaitReady(PATIENCE);
      assertThat(steps(said)).as("ready last of all").isEqualTo(steps(first.said()));
      assertThat(said).contains("demo year");
      assertThat(first.said()).contains("http://localhost:" + ports.site(), "Tereze-Demo-2026!");
      answers(first);

      assertThat(first.interrupt()).as("exit code of Ctrl-C").isEqualTo(130);
      assertThat(first.said()).contains("stopped; the data stay in");
    }
    assertThat(left()).as("nothing runs on").isEmpty();

    try (SiteProcess second = started("second", "data", checkout)) {
      second.awaitReady(PATIENCE);
      assertThat(second.said()).doesNotContain("creating the database", "demo year");

      second.kill();
    }
    assertThat(left()).as("database and sign-in service outlive their site").isNotEmpty();

    try (SiteProcess third = started("third", "data", checkout)) {
      third.awaitReady(PATIENCE);
      assertThat(third.said()).contains("left over from an earlier run");
      answers(third);

      nobody_takes_its_data_or_its_ports(checkout);
    }
    assertThat(left()).as("nothing runs on").isEmpty();
  }

  private void nobody_takes_its_data_or_its_ports(Checkout checkout) throws Exception {
    try (SiteProcess sameData = started("same-data", "data", checkout)) {
      assertThat(sameData.awaitEnd()).isEqualTo(1);
      assertThat(sameData.said()).contains("already runs", "TEREZE_HOME=");
    }
    try (SiteProcess samePort = started("same-port", "other", checkout)) {
      assertThatExceptionOfType(CannotRun.class)
          .isThrownBy(() -> samePort.awaitReady(PATIENCE))
          .withMessageContaining("Port " + ports.site() + " (site) is in use")
          .withMessageContaining("./run --port " + (ports.site() + 1_000));
      assertThat(samePort.said()).doesNotContain("Exception");
    }
  }

  private SiteProcess started(String name, String data, Checkout checkout) {
    List<String> command = new ArrayList<>();
    if (IS_ROOT) {
      command.addAll(
          List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    }
    command.addAll(List.of("env", HEARS_CTRL_C));
    if (IS_ROOT) {
      command.addAll(List.of("-u", "HOME", "-u", "USER"));
    }
    command.addAll(checkout.shell());
    command.add(checkout.run());
    return SiteProcess.startBy(
        folder.resolve(data), ports.site(), folder.resolve(name + ".txt"), command);
  }

  /// What it did while it started, each with its time.
  private static List<String> steps(String said) {
    return said.lines().filter(line -> line.matches(" *\\d+\\.\\d s .*")).toList();
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

  @AfterEach
  void nothing_is_left() throws IOException {
    Folders.delete(folder);
  }
}
