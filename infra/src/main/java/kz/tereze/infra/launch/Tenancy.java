package kz.tereze.infra.launch;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The right to use a data folder: one process has it at a time, and the operating system takes it
/// back when that process dies, however it dies.
final class Tenancy implements AutoCloseable {

  /// Closing a second channel on a file drops the lock of the first, so a process asks once.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private static final String PID = "pid";
  private static final String SITE = "site";
  private static final String SIGN_IN = "sign-in";
  private static final String SIGN_IN_HEALTH = "sign-in-health";
  private static final String DATABASE = "database";
  private static final String READY = "ready";

  private final Path lockFile;
  private final Path stateFile;
  private final FileChannel channel;

  /// Who uses the folder now.
  ///
  /// @param site whether it is a site; else it is a command that will end by itself
  record Tenant(long pid, boolean site, boolean ready, Ports ports) {}

  private Tenancy(Path lockFile, Path stateFile, FileChannel channel) {
    this.lockFile = lockFile;
    this.stateFile = stateFile;
    this.channel = channel;
  }

  /// The folder, unless another process uses it.
  static Optional<Tenancy> take(Home home) {
    Path lockFile = home.running().resolve("lock");
    if (!HELD_HERE.add(lockFile)) {
      return Optional.empty();
    }
    @Nullable Tenancy taken = null;
    try {
      FileChannel channel =
          FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      @Nullable FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
      } else {
        Files.deleteIfExists(stateFile(home));
        taken = new Tenancy(lockFile, stateFile(home), channel);
      }
      return Optional.ofNullable(taken);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (taken == null) {
        HELD_HERE.remove(lockFile);
      }
    }
  }

  /// The folder, for a site.
  static Tenancy takeForSite(Home home) {
    return take(home).orElseThrow(() -> new CannotRun(occupied(home)));
  }

  private static String occupied(Home home) {
    Optional<Tenant> tenant = tenant(home);
    if (tenant.isEmpty()) {
      return """
      Another process is just starting on the data in %s.
      Wait for it, or use other data: TEREZE_HOME=/some/folder ./run --port 9080\
      """
          .formatted(home.path());
    }
    Tenant other = tenant.get();
    return other.site()
        ? """
        A site already runs on the data in %s: http://localhost:%d (process %d).
        Stop it with Ctrl-C where it was started, or with: kill %3$d
        For a second site use other data: TEREZE_HOME=/some/folder ./run --port %d\
        """
            .formatted(home.path(), other.ports().site(), other.pid(), other.ports().site() + 1_000)
        : """
        A command (process %2$d) is using the data in %1$s; it ends by itself.
        Try again when it has, or stop it with: kill %2$d\
        """
            .formatted(home.path(), other.pid());
  }

  private static Path stateFile(Home home) {
    return home.running().resolve("state.properties");
  }

  /// Who last said to use the folder; ask only after the folder was refused.
  static Optional<Tenant> tenant(Home home) {
    Properties state = new Properties();
    try (Reader reader = Files.newBufferedReader(stateFile(home))) {
      state.load(reader);
      return Optional.of(
          new Tenant(
              Long.parseLong(state.getProperty(PID)),
              state.containsKey(SITE),
              Boolean.parseBoolean(state.getProperty(READY)),
              new Ports(
                  Integer.parseInt(state.getProperty(SITE, "0")),
                  Integer.parseInt(state.getProperty(SIGN_IN, "0")),
                  Integer.parseInt(state.getProperty(SIGN_IN_HEALTH, "0")),
                  Integer.parseInt(state.getProperty(DATABASE)),
                  List.of())));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// Tells other processes where the site's parts are.
  void announceSite(Ports ports, boolean ready) {
    Properties state = new Properties();
    state.setProperty(SITE, Integer.toString(ports.site()));
    state.setProperty(SIGN_IN, Integer.toString(ports.signIn()));
    state.setProperty(SIGN_IN_HEALTH, Integer.toString(ports.signInHealth()));
    state.setProperty(READY, Boolean.toString(ready));
    announce(state, ports);
  }

  void announceCommand(Ports ports) {
    announce(new Properties(), ports);
  }

  private void announce(Properties state, Ports ports) {
    state.setProperty(PID, Long.toString(ProcessHandle.current().pid()));
    state.setProperty(DATABASE, Integer.toString(ports.database()));
    try (Writer writer = Files.newBufferedWriter(stateFile)) {
      state.store(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(stateFile);
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HELD_HERE.remove(lockFile);
    }
  }
}
