package kz.tereze.infra.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kz.tereze.infra.identity.DemoPeople;
import kz.tereze.infra.identity.RealmFile;

/// The Keycloak an installation brings along: the real one, as a process of its own on the loopback
/// address, with our realm and the invented people of the demonstration.
final class Keycloak {

  private static final int PATIENCE_SECONDS = 300;
  private static final int POLL_MILLIS = 1_000;
  private static final String HTTP_OK = "\"UP\"";

  private final Home home;
  private final Settings settings;
  private final Process process;

  private Keycloak(Home home, Settings settings, Process process) {
    this.home = home;
    this.settings = settings;
    this.process = process;
  }

  /// Shuts down a server whose launcher was killed.
  static void endLeftOver(Home home, Steps steps) {
    Children.leftOver(pidFile(home), home.programs().toString())
        .ifPresent(
            orphan -> {
              steps.say("stopping the sign-in service left over from an earlier run");
              Children.end(orphan, "TERM");
            });
    Children.forget(pidFile(home));
  }

  private static Path pidFile(Home home) {
    return home.running().resolve("keycloak.pid");
  }

  /// A sign-in service that has been started but need not be ready yet.
  static Keycloak start(
      Path program, Home home, Settings settings, Databases databases, Children children) {
    writeRealm(program);
    Secrets secrets = new Secrets(home);
    Map<String, String> environment = new HashMap<>(KeycloakProgram.javaEnvironment());
    environment.put("KC_DB_URL", databases.signIn().url());
    environment.put("KC_DB_USERNAME", databases.signIn().user());
    environment.put("KC_DB_PASSWORD", databases.signIn().password());
    environment.put("KC_DB_SCHEMA", databases.signInSchema());
    environment.put("KC_DB_POOL_INITIAL_SIZE", "1");
    environment.put("KC_DB_POOL_MIN_SIZE", "1");
    environment.put("KC_DB_POOL_MAX_SIZE", "20");
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakAdmin.USER);
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get(KeycloakAdmin.SECRET));
    environment.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(settings.ports().signInHealth()));
    environment.put("TEREZE_BASE_URL", settings.baseUrl());
    environment.put("TEREZE_CLIENT_SECRET", secrets.get(RealmFile.WEB_CLIENT));
    int port = settings.ports().signIn();
    Process process =
        children.start(
            List.of(
                program.resolve("bin/kc.sh").toString(),
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=http://localhost:" + port),
            environment,
            home.log("keycloak"),
            "TERM");
    Children.remember(pidFile(home), process.pid());
    return new Keycloak(home, settings, process);
  }

  private static void writeRealm(Path program) {
    try {
      Path folder = Files.createDirectories(program.resolve("data/import"));
      Files.writeString(folder.resolve("tereze-realm.json"), RealmFile.with(DemoPeople.read()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The site's client at the service that will run on this data folder.
  static Settings.SignIn client(Home home, Settings settings) {
    return new Settings.SignIn(
        settings.issuerUri(), RealmFile.WEB_CLIENT, new Secrets(home).get(RealmFile.WEB_CLIENT));
  }

  /// Waits until people can sign in.
  void awaitReady(Steps steps) {
    HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    HttpRequest question =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:%d/health/ready".formatted(settings.ports().signInHealth())))
            .timeout(Duration.ofSeconds(10))
            .build();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    try {
      while (!isUp(http, question)) {
        if (System.nanoTime() > deadline) {
          throw new CannotRun(
              "The sign-in service was not ready after %d s. See the end of %s"
                  .formatted(PATIENCE_SECONDS, home.log("keycloak")));
        }
        if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
          throw new CannotRun(
              "The sign-in service did not start (exit code %d). See the end of %s"
                  .formatted(process.exitValue(), home.log("keycloak")));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("The start was interrupted", e);
    }
    new KeycloakAdmin(home, settings).adopt();
    steps.say("sign-in service ready on port " + settings.ports().signIn());
  }

  private static boolean isUp(HttpClient http, HttpRequest question) throws InterruptedException {
    try {
      HttpResponse<String> answer = http.send(question, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 && answer.body().contains(HTTP_OK);
    } catch (IOException e) {
      return false;
    }
  }

  /// Calls back once if the service ends.
  void onEnd(Runnable callback) {
    var unused = process.onExit().thenRun(callback);
  }
}
