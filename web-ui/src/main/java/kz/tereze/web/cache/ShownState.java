package kz.tereze.web.cache;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.tereze.projections.Shown;
import kz.tereze.projections.log.Integrity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What public pages and data are made of, in one line: the read models, the program that shows
/// them, and the hour. While the line is the same, so are the pages.
@Component
public class ShownState {

  private static final long FRESH = Duration.ofMillis(250).toNanos();

  private final ObjectProvider<Shown> shown;
  private final ObjectProvider<Integrity> integrity;
  private final Clock clock;
  private final String program = program();
  private volatile Read last = new Read("", Instant.EPOCH, System.nanoTime() - FRESH);

  private record Read(String state, Instant hour, long at) {}

  ShownState(ObjectProvider<Shown> shown, ObjectProvider<Integrity> integrity, Clock clock) {
    this.shown = shown;
    this.integrity = integrity;
    this.clock = clock;
  }

  /// A line a quarter of a second old at most; empty when nobody can tell.
  String line() {
    Read known = last;
    Instant now = clock.instant();
    Instant hour = now.truncatedTo(ChronoUnit.HOURS);
    if (System.nanoTime() - known.at() < FRESH && known.hour().equals(hour)) {
      return known.state();
    }
    Read read = new Read(read(now, hour), hour, System.nanoTime());
    last = read;
    return read.state();
  }

  private String read(Instant now, Instant hour) {
    Shown pages = shown.getIfAvailable();
    if (pages == null) {
      return "";
    }
    try {
      return pages.line(now) + "-" + hour.getEpochSecond() + "-" + program + wrong();
    } catch (RuntimeException away) {
      return "";
    }
  }

  /// A page kept from before a fault was found must not hide it, nor one from after keep it.
  private String wrong() {
    Integrity known = integrity.getIfAvailable();
    return known == null || known.wrong().isEmpty() ? "" : "-" + known.wrong().hashCode();
  }

  /// The line as it was read last; who shows something with a page shows nothing older.
  public String newest() {
    return last.state();
  }

  /// The same for all nodes that run the same archive; of its own for a program run from folders.
  private static String program() {
    CodeSource code = ShownState.class.getProtectionDomain().getCodeSource();
    try {
      Path archive = Path.of(code.getLocation().toURI());
      if (Files.isRegularFile(archive)) {
        return Files.size(archive) + "." + Files.getLastModifiedTime(archive).toMillis();
      }
    } catch (Exception unknown) {
      // Then the start of the program has to do.
    }
    return "s" + ManagementFactory.getRuntimeMXBean().getStartTime();
  }
}
