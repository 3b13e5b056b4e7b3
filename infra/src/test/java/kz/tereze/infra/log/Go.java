package kz.tereze.infra.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The stranger: an audit of the log by the libraries of Go's own checksum database, which share
/// nothing with ours.
final class Go {

  private static final Path GO = Path.of("/usr/bin/go");
  private static final Path LIBRARIES = Path.of("/usr/share/gocode");
  private static final Path TARGET = Path.of("target", "go").toAbsolutePath();
  private static final int PATIENCE_SECONDS = 300;

  private Go() {}

  /// What an audit said and whether it found the log intact.
  record Verdict(boolean intact, String said) {}

  /// Says so loudly when there is no Go to test with.
  static boolean isHere() {
    boolean here =
        Files.isExecutable(GO) && Files.isDirectory(LIBRARIES.resolve("src/golang.org/x/mod"));
    if (!here) {
      System.err.println(
          "SKIPPED: no Go (apt-get install golang-go golang-golang-x-mod-dev), so no stranger"
              + " audited the log");
    }
    return here;
  }

  /// @param prefix the log's address, or a folder
  /// @param seen files of checkpoints seen earlier
  static Verdict audit(String vkey, String prefix, List<Path> seen) {
    List<String> command = new ArrayList<>(List.of(Program.BUILT.toString(), vkey, prefix));
    seen.forEach(file -> command.add(file.toString()));
    return run(command);
  }

  private static final class Program {
    static final Path BUILT = build();

    private Program() {}

    private static Path build() {
      Path program = TARGET.resolve("audit");
      Verdict built =
          run(
              Arrays.asList(
                  GO.toString(),
                  "build",
                  "-o",
                  program.toString(),
                  Path.of("src", "test", "resources", "go", "audit.go")
                      .toAbsolutePath()
                      .toString()));
      if (!built.intact()) {
        throw new IllegalStateException(built.said());
      }
      return program;
    }
  }

  private static Verdict run(List<String> command) {
    try {
      Files.createDirectories(TARGET);
      Path said = Files.createTempFile(TARGET, "said", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
      builder
          .environment()
          .putAll(
              Map.of(
                  "GO111MODULE",
                  "off",
                  "GOFLAGS",
                  "",
                  "GOPATH",
                  LIBRARIES.toString(),
                  "GOCACHE",
                  TARGET.resolve("cache").toString()));
      Process process = builder.start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException(command.getFirst() + " does not end");
      }
      return new Verdict(process.exitValue() == 0, Files.readString(said));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
