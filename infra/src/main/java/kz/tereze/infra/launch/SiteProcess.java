package kz.tereze.infra.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.tereze.infra.Tereze;

/// This program once more, as a process of its own that runs a site on other data and ports: for
/// what can only be seen from outside, such as how long a start takes or what a kill leaves behind.
public final class SiteProcess implements AutoCloseable {

  /// A site waits for its own programs, one after another, before it ends.
  private static final int END_SECONDS = 180;

  private static final int OK = 200;
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final Duration PATIENCE_TO_END = Duration.ofSeconds(60);

  /// What the launcher says last, when people can sign in.
  private static final String READY = " ready\n";

  private final Process process;
  private final Path said;
  private final int port;

  private SiteProcess(Process process, Path said, int port) {
    this.process = process;
    this.said = said;
    this.port = port;
  }

  /// Starts a site beside which nothing else is told: no variable of this process's installation
  /// reaches it.
  ///
  /// @param said file that receives what the site says to its user
  /// @param before words in front of the command, for instance to become another user
  public static SiteProcess start(Path home, int port, Path said, List<String> before) {
    String classPath = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx1g",
            "--enable-native-access=ALL-UNNAMED",
            "-Daxoniq.update-checker.disabled=true",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8"));
    // Inside its own archive the program cannot be found by class.
    command.addAll(
        isPackaged()
            ? List.of("-jar", classPath)
            : List.of("-cp", classPath, Tereze.class.getName()));
    return startBy(home, port, said, command);
  }

  /// The same by any command that takes the options of `./run`.
  static SiteProcess startBy(Path home, int port, Path said, List<String> words) {
    List<String> command = new ArrayList<>(words);
    command.addAll(List.of("--port", Integer.toString(port)));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("TEREZE_"));
    environment.put("TEREZE_HOME", home.toString());
    try {
      return new SiteProcess(builder.start(), said, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPackaged() {
    return ManagementFactory.getRuntimeMXBean().getClassPath().endsWith("tereze.jar");
  }

  /// Returns when people can sign in.
  ///
  /// @throws CannotRun with the site's own words, when it ends before or takes longer
  public SiteProcess awaitReady(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!said().contains(READY)) {
      if (process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new CannotRun("The site ended before it was ready:\n" + said());
      }
      if (System.nanoTime() > deadline) {
        throw new CannotRun("The site was not ready after %s:%n%s".formatted(patience, said()));
      }
    }
    return this;
  }

  /// Returns as soon as the site answers that it is ready, as those learn it that watch over it.
  ///
  /// @return what it had said by then
  public String awaitReadiness(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!isReady()) {
      if (process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new CannotRun("The site ended before it was ready:\n" + said());
      }
      if (System.nanoTime() > deadline) {
        throw new CannotRun("The site was not ready after %s:%n%s".formatted(patience, said()));
      }
    }
    return said();
  }

  private boolean isReady() throws InterruptedException {
    HttpRequest asked =
        HttpRequest.newBuilder(URI.create(url("/actuator/health/readiness"))).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException notYet) {
      return false;
    }
  }

  /// Everything the site has said so far.
  public String said() {
    try {
      return Files.readString(said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url(String path) {
    return "http://localhost:%d%s".formatted(port, path);
  }

  /// The site's process, its database and its sign-in service.
  public List<ProcessHandle> processes() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
  }

  /// Ends it as Ctrl-C does.
  ///
  /// @return its exit code
  public int interrupt() throws InterruptedException {
    Children.end(process.toHandle(), "INT", END_SECONDS);
    process.waitFor();
    return process.exitValue();
  }

  /// Takes the site's own process away as a crash does; the programs it started live on.
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// Waits for a site that ends by itself.
  ///
  /// @return its exit code
  public int awaitEnd() throws InterruptedException {
    if (!process.waitFor(PATIENCE_TO_END.toSeconds(), TimeUnit.SECONDS)) {
      throw new CannotRun("The site goes on:\n" + said());
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    List<ProcessHandle> all = processes();
    Children.end(process.toHandle(), "INT");
    all.forEach(ProcessHandle::destroyForcibly);
  }
}
