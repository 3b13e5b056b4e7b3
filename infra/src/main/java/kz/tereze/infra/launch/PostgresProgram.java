package kz.tereze.infra.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/// PostgreSQL's executables, taken out of the jar once.
final class PostgresProgram {

  private static final String ROOT = "root";
  private static final String FOLDER = "postgres-18.6";

  private PostgresProgram() {}

  /// The folder with `bin/postgres`.
  static Path unpacked(Home home, Steps steps) {
    Path folder = home.programs().resolve(FOLDER);
    Path complete = folder.resolve("complete");
    if (Files.exists(complete)) {
      return folder;
    }
    steps.say("unpacking PostgreSQL (once)");
    try (InputStream archive = archive()) {
      Folders.delete(folder);
      unpack(archive, folder);
      Files.createFile(complete);
      return folder;
    } catch (IOException e) {
      throw new CannotRun(
          "PostgreSQL could not be unpacked to %s: %s".formatted(folder, e.getMessage()), e);
    }
  }

  private static InputStream archive() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").equals("amd64") ? "x86_64" : "other";
    String name = "/postgres-%s-%s.txz".formatted(system, machine);
    @Nullable InputStream archive = PostgresProgram.class.getResourceAsStream(name);
    if (archive == null) {
      throw new CannotRun(
          """
          This program brings PostgreSQL for Linux on x86-64 only; this is %s on %s.
          Start a PostgreSQL 18 yourself and name it: TEREZE_DB_URL, TEREZE_DB_USER,
          TEREZE_DB_PASSWORD (infra/docs/runbook.md, "Outside services").\
          """
              .formatted(system, System.getProperty("os.arch")));
    }
    return archive;
  }

  private static void unpack(InputStream archive, Path folder) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
      @Nullable TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null) {
        Path place = Folders.inside(folder, entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(place);
        } else {
          Files.createDirectories(Objects.requireNonNull(place.getParent()));
          if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
          } else {
            Files.copy(tar, place);
            makeExecutable(place, entry.getMode());
          }
        }
        entry = tar.getNextEntry();
      }
    }
  }

  private static void makeExecutable(Path place, int mode) throws IOException {
    if ((mode & 0b001_000_000) != 0) {
      EnumSet<PosixFilePermission> permissions =
          EnumSet.copyOf(Files.getPosixFilePermissions(place));
      permissions.add(PosixFilePermission.OWNER_EXECUTE);
      Files.setPosixFilePermissions(place, permissions);
    }
  }

  /// PostgreSQL refuses to run as root; in a user namespace of its own root is nobody special.
  static List<String> asOrdinaryUser() {
    if (!System.getProperty("user.name").equals(ROOT)) {
      return List.of();
    }
    try {
      Process probe =
          new ProcessBuilder("unshare", "-U", "true")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (probe.waitFor() == 0) {
        return List.of("unshare", "-U");
      }
    } catch (IOException e) {
      throw new CannotRun(noNamespaces(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("The start was interrupted", e);
    }
    throw new CannotRun(noNamespaces());
  }

  private static String noNamespaces() {
    return """
    PostgreSQL does not run as root, and this machine allows no user namespaces (unshare -U).
    Run ./run as an ordinary user, or name a PostgreSQL of your own: TEREZE_DB_URL,
    TEREZE_DB_USER, TEREZE_DB_PASSWORD (infra/docs/runbook.md, "Outside services").\
    """;
  }
}
