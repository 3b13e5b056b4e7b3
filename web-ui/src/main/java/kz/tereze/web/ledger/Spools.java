package kz.tereze.web.ledger;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Files made for downloads, kept on this node's disk while there is room, so that what broke off
/// can be resumed and what many want is made once.
@Component
class Spools {

  private static final Logger LOG = LoggerFactory.getLogger(Spools.class);

  /// More would only slow each other down and take the pages their connections.
  private static final int MADE_AT_ONCE = 2;

  private final Path folder;
  private final long room;
  private final Map<String, Spool> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final Semaphore places = new Semaphore(MADE_AT_ONCE);
  private final ExecutorService authors = Executors.newVirtualThreadPerTaskExecutor();

  Spools(
      @Value("${tereze.downloads.folder:}") String folder,
      @Value("${tereze.downloads.megabytes:2048}") long megabytes)
      throws IOException {
    this.folder =
        folder.isBlank()
            ? Files.createTempDirectory("tereze-downloads")
            : Files.createTempDirectory(Files.createDirectories(Path.of(folder)), "node");
    this.room = Math.multiplyExact(megabytes, 1024 * 1024);
  }

  /// The file of a key; null when it is not kept.
  synchronized @Nullable Spool kept(String key) {
    Spool spool = kept.get(key);
    return spool == null || spool.hasFailed() ? null : spool;
  }

  /// The file of a key, which begins to be written when there is none.
  synchronized Spool of(String key, Spool.Author author) throws IOException {
    Spool known = kept(key);
    if (known != null) {
      return known;
    }
    makeRoom();
    String version = UUID.randomUUID().toString();
    Spool spool = new Spool(folder.resolve(version), version);
    kept.put(key, spool);
    authors.execute(() -> fill(spool, author));
    return spool;
  }

  private void fill(Spool spool, Spool.Author author) {
    places.acquireUninterruptibly();
    try {
      spool.fill(author);
    } finally {
      places.release();
    }
  }

  /// The longest unused go first; who still reads one reads it to its end.
  private void makeRoom() {
    long used = kept.values().stream().mapToLong(Spool::length).sum();
    List<String> gone = new ArrayList<>();
    for (Map.Entry<String, Spool> one : kept.entrySet()) {
      if (used > room || one.getValue().hasFailed()) {
        used -= one.getValue().length();
        gone.add(one.getKey());
      }
    }
    gone.forEach(key -> delete(kept.remove(key)));
  }

  private static void delete(@Nullable Spool spool) {
    try {
      if (spool != null) {
        spool.delete();
      }
    } catch (IOException stays) {
      LOG.warn("a file made for download could not be deleted", stays);
    }
  }

  @PreDestroy
  synchronized void clear() {
    authors.shutdownNow();
    kept.values().forEach(Spools::delete);
    try {
      Files.deleteIfExists(folder);
    } catch (IOException stays) {
      throw new UncheckedIOException(stays);
    }
  }
}
