package kz.tereze.infra.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/// The folder of one installation's data. Only its owner may read it.
public record Home(Path path) {

  private static final long LARGEST_LOG_BYTES = 10L * 1024 * 1024;

  /// Opens the folder, making it when it is not there.
  static Home open(Path path) {
    try {
      Files.createDirectories(path);
      Home home = new Home(path.toRealPath());
      for (Path part : home.parts()) {
        Files.createDirectories(part);
      }
      Files.setPosixFilePermissions(home.path, PosixFilePermissions.fromString("rwx------"));
      Files.setPosixFilePermissions(home.secrets(), PosixFilePermissions.fromString("rwx------"));
      return home;
    } catch (IOException e) {
      throw new CannotRun(
          """
          The data folder %s cannot be written (%s).
          Give its owner write access, or name another: TEREZE_HOME=/some/folder ./run\
          """
              .formatted(path, e.getMessage()),
          e);
    }
  }

  private Path[] parts() {
    return new Path[] {secrets(), signed(), programs(), logs(), running()};
  }

  /// The database's files; with the secrets, what a backup must hold.
  Path database() {
    return path.resolve("postgres");
  }

  Path secrets() {
    return path.resolve("secrets");
  }

  /// What the ledger's signer signed last. Never put back to an older state: it is how the signer
  /// notices that the database was.
  Path signed() {
    return path.resolve("signed");
  }

  /// Bulk downloads, which can be made again at any time.
  Path dumps() {
    return path.resolve("dumps");
  }

  /// Names the witnesses a demonstration runs.
  Path witnesses() {
    return running().resolve("witnesses");
  }

  /// Programs unpacked from the distribution; they can be deleted while nothing runs.
  Path programs() {
    return path.resolve("programs");
  }

  Path logs() {
    return path.resolve("log");
  }

  /// What is true only while something runs: the lock, process ids, ports.
  Path running() {
    return path.resolve("run");
  }

  /// A program's log, put aside once when it has grown large.
  Path log(String program) {
    Path log = logs().resolve(program + ".log");
    try {
      if (Files.exists(log) && Files.size(log) > LARGEST_LOG_BYTES) {
        Path old = logs().resolve(program + ".old.log");
        Files.move(log, old, StandardCopyOption.REPLACE_EXISTING);
      }
      return log;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
