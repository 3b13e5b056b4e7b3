package kz.tereze.web.open;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.projections.open.OpenLedger;
import kz.tereze.projections.open.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Bulk downloads kept ready on this node's disk, one folder for each size of the ledger. A new one
/// is made when the ledger has grown; making them never takes more than a tenth of the time. The
/// newest stay, so that a long download can be resumed.
@Component
public class Dumps {

  private static final Logger LOG = LoggerFactory.getLogger(Dumps.class);
  private static final Duration AT_MOST_EVERY = Duration.ofSeconds(30);
  private static final int SHARE_OF_TIME = 10;
  private static final int KEPT = 3;
  private static final Duration KEPT_FOR = Duration.ofMinutes(15);
  private static final String INDEX = "index.json";

  private final Dump dump;
  private final OpenLedger ledger;
  private final Clock clock;
  private final Path folder;
  private final List<Kept> kept = new CopyOnWriteArrayList<>();
  private volatile Instant next = Instant.EPOCH;

  Dumps(Dump dump, OpenLedger ledger, Clock clock, @Value("${tereze.dumps.folder:}") String folder)
      throws IOException {
    this.dump = dump;
    this.ledger = ledger;
    this.clock = clock;
    this.folder =
        folder.isBlank()
            ? Files.createTempDirectory("tereze-dumps")
            : Files.createDirectories(Path.of(folder));
    readKept();
  }

  /// One bulk download.
  ///
  /// @param size of the ledger
  /// @param root over so many entries, in hexadecimal
  /// @param at when it was made
  public record Kept(long size, String root, Instant at, List<DumpFile> files) {

    /// The file that holds something in a form.
    public Optional<DumpFile> file(String what, String extension) {
      return files.stream()
          .filter(file -> file.what().equals(what) && file.extension().equals(extension))
          .findFirst();
    }
  }

  private void readKept() throws IOException {
    try (Stream<Path> folders = Files.list(folder)) {
      for (Path one : folders.toList()) {
        Path index = one.resolve(INDEX);
        if (Files.isRegularFile(index)) {
          kept.add(TerezeJson.mapper().readValue(Files.readAllBytes(index), Kept.class));
        }
      }
    }
    kept.sort(Comparator.comparingLong(Kept::size));
  }

  /// The newest one.
  public Optional<Kept> newest() {
    return kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast());
  }

  /// The path of a kept file.
  Optional<Path> path(long size, String name) {
    return kept.stream()
        .filter(one -> one.size() == size)
        .filter(one -> isOf(one, name))
        .map(one -> folder(size).resolve(name))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static boolean isOf(Kept one, String name) {
    return name.equals(Dump.PACKAGE)
        || name.equals(Dump.HASHES)
        || one.files().stream().anyMatch(file -> file.name().equals(name));
  }

  private Path folder(long size) {
    return folder.resolve(Long.toString(size));
  }

  /// Makes a new one when there is something new and the last was not made just now.
  ///
  /// @return whether one was made
  public synchronized boolean renew() throws IOException {
    Snapshot now = ledger.now();
    long newest = newest().map(Kept::size).orElse(0L);
    if (now.size() == newest || now.size() == 0 || clock.instant().isBefore(next)) {
      return false;
    }
    Instant begun = clock.instant();
    make(now);
    Duration took = Duration.between(begun, clock.instant());
    Duration pause = took.multipliedBy(SHARE_OF_TIME);
    next = clock.instant().plus(pause.compareTo(AT_MOST_EVERY) < 0 ? AT_MOST_EVERY : pause);
    prune();
    return true;
  }

  private void make(Snapshot now) throws IOException {
    Path draft = folder.resolve(now.size() + ".draft");
    delete(draft);
    List<DumpFile> files = dump.write(now, draft);
    Kept made = new Kept(now.size(), now.root(), clock.instant(), files);
    Files.write(draft.resolve(INDEX), TerezeJson.mapper().writeValueAsBytes(made));
    delete(folder(now.size()));
    Files.move(draft, folder(now.size()), StandardCopyOption.ATOMIC_MOVE);
    kept.removeIf(one -> one.size() == now.size());
    kept.add(made);
  }

  private void prune() {
    Instant longAgo = clock.instant().minus(KEPT_FOR);
    List<Kept> old =
        new ArrayList<>(kept.subList(0, Math.max(0, kept.size() - KEPT)))
            .stream().filter(one -> one.at().isBefore(longAgo)).toList();
    for (Kept one : old) {
      kept.remove(one);
      try {
        delete(folder(one.size()));
      } catch (IOException | UncheckedIOException stays) {
        LOG.warn("an old bulk download could not be deleted", stays);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
