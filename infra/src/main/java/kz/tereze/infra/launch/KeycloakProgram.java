package kz.tereze.infra.launch;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kz.tereze.infra.Tereze;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.system.ApplicationHome;

/// Keycloak's distribution, unpacked and optimised for our database once.
final class KeycloakProgram {

  private static final List<String> BUILD =
      List.of("build", "--db=postgres", "--health-enabled=true", "--cache=local");

  private KeycloakProgram() {}

  /// Client compiler only: it halves the time to the first sign-in page.
  static Map<String, String> javaEnvironment() {
    return Map.of(
        "JAVA_HOME", System.getProperty("java.home"),
        "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx320m",
        "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
  }

  /// The folder with `bin/kc.sh`, ready for `start --optimized`.
  static Path built(Home home, Children children, Steps steps) {
    Path archive = archive();
    String name = archive.getFileName().toString().replaceFirst("\\.zip$", "");
    Path folder = home.programs().resolve(name);
    Path complete = folder.resolve("complete");
    try {
      String stamp = String.join(" ", BUILD) + " in " + folder;
      if (Files.exists(complete) && Files.readString(complete).equals(stamp)) {
        SignInLook.lay(folder);
        return folder;
      }
      steps.say("unpacking Keycloak (once)");
      Folders.delete(folder);
      unpack(archive, folder);
      SignInLook.lay(folder);
      steps.say("fitting Keycloak to the database (once, about 20 s)");
      children.run(
          "Fitting Keycloak to the database",
          Stream.concat(Stream.of(folder.resolve("bin/kc.sh").toString()), BUILD.stream()).toList(),
          javaEnvironment(),
          home.log("keycloak"),
          home.running().resolve("keycloak.pid"));
      Files.writeString(complete, stamp);
      return folder;
    } catch (IOException e) {
      throw new CannotRun(
          "Keycloak could not be unpacked to %s: %s".formatted(folder, e.getMessage()), e);
    }
  }

  /// The build puts the distribution beside the program.
  private static Path archive() {
    File program = Objects.requireNonNull(new ApplicationHome(Tereze.class).getSource());
    Path beside = program.toPath().resolveSibling("keycloak");
    try (Stream<Path> files = Files.isDirectory(beside) ? Files.list(beside) : Stream.of()) {
      Optional<Path> found =
          files.filter(file -> file.toString().endsWith(".zip")).sorted().reduce((a, b) -> b);
      return found.orElseThrow(
          () ->
              new CannotRun(
                  """
                  Keycloak's distribution is not in %s. The build puts it there:
                    mvn -B -q -DskipTests package
                  Or name a sign-in service of your own: TEREZE_ISSUER_URI, TEREZE_CLIENT_ID,
                  TEREZE_CLIENT_SECRET (infra/docs/runbook.md, "Outside services").\
                  """
                      .formatted(beside)));
    } catch (IOException e) {
      throw new CannotRun("The folder %s cannot be read".formatted(beside), e);
    }
  }

  private static void unpack(Path archive, Path folder) throws IOException {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
        ZipInputStream zip = new ZipInputStream(file)) {
      @Nullable ZipEntry entry = zip.getNextEntry();
      while (entry != null) {
        String name = entry.getName();
        Path place = Folders.inside(folder, name.substring(name.indexOf('/') + 1));
        if (entry.isDirectory()) {
          Files.createDirectories(place);
        } else {
          Files.createDirectories(Objects.requireNonNull(place.getParent()));
          Files.copy(zip, place);
        }
        entry = zip.getNextEntry();
      }
    }
    if (!folder.resolve("bin/kc.sh").toFile().setExecutable(true)) {
      throw new IOException("kc.sh cannot be made executable");
    }
  }
}
