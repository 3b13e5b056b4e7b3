package kz.tereze.infra.open;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongConsumer;
import kz.tereze.infra.log.LogExport;
import kz.tereze.projections.log.Published;
import kz.tereze.projections.open.OpenLedger;
import kz.tereze.web.language.Messages;
import kz.tereze.web.mirror.Mirror;
import kz.tereze.web.open.Dump;
import kz.tereze.web.open.Publication;
import org.springframework.stereotype.Component;

/// Writes a whole mirror: the log under a checkpoint, and pages, search and data of the same size.
@Component
public class MirrorExport {

  private static final Duration PATIENCE = Duration.ofHours(2);
  private static final Duration LOOKS_EVERY = Duration.ofMillis(200);

  private final LogExport log;
  private final OpenLedger ledger;
  private final Mirror mirror;

  MirrorExport(
      LogExport log, OpenLedger ledger, Dump dump, Publication publication, Messages messages) {
    this.log = log;
    this.ledger = ledger;
    this.mirror = new Mirror(dump, publication, messages);
  }

  /// @param entries told how many entries were written
  /// @param grants told how many grants were written
  public void write(Path folder, Published under, LongConsumer entries, LongConsumer grants)
      throws IOException {
    long size = under.checkpoint().size();
    awaitFolded(size);
    mirror.write(ledger.at(size), folder, grants);
    log.write(folder.resolve("log"), under, entries);
  }

  /// Records follow the log by a moment; after a change of their rules by longer.
  private void awaitFolded(long size) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (ledger.folded() < size) {
      if (System.nanoTime() > deadline) {
        throw new IOException("records have come to entry " + ledger.folded() + " of " + size);
      }
      try {
        Thread.sleep(LOOKS_EVERY);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IOException("stopped", stopped);
      }
    }
  }
}
