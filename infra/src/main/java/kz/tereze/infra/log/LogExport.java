package kz.tereze.infra.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.LongConsumer;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.log.Bundles;
import kz.tereze.projections.log.Published;
import kz.tereze.projections.log.TileAddress;
import kz.tereze.projections.log.Tiles;
import org.springframework.stereotype.Component;

/// Writes the log as the static files it consists of, for mirrors and for whoever takes it along.
/// What an earlier export wrote whole is kept: only the new end is written.
@Component
public class LogExport {

  private final Tiles tiles;
  private final Bundles bundles;
  private final Entries entries;

  public LogExport(Tiles tiles, Bundles bundles, Entries entries) {
    this.tiles = tiles;
    this.bundles = bundles;
    this.entries = entries;
  }

  /// @param folder gets `checkpoint`, `tile/...` and `whole/...`
  /// @param progress told how many entries were written
  public void write(Path folder, Published under, LongConsumer progress) throws IOException {
    long size = under.checkpoint().size();
    for (long n = 0; n * TileAddress.FULL < size; n++) {
      write(folder, new TileAddress(TileAddress.ENTRIES, n, width(TileAddress.ENTRIES, n, size)));
      progress.accept(Math.min(size, (n + 1) * TileAddress.FULL));
    }
    for (int level = 0; width(level, 0, size) > 0; level++) {
      for (long n = 0; width(level, n, size) > 0; n++) {
        write(folder, new TileAddress(level, n, width(level, n, size)));
      }
    }
    List<Entries.Whole> beside = entries.wholes(-1);
    while (!beside.isEmpty()) {
      for (Entries.Whole whole : beside) {
        put(folder.resolve("whole/" + whole.seq()), bytes(whole.text()));
      }
      beside = entries.wholes(beside.getLast().seq());
    }
    // Last, so that a mirror never claims more than it holds.
    put(folder.resolve("checkpoint"), bytes(under.note().toString()));
  }

  private static int width(int level, long n, long size) {
    return TileAddress.width(level, n, size);
  }

  private void write(Path folder, TileAddress address) throws IOException {
    Path file = folder.resolve(address.path());
    if (address.width() == TileAddress.FULL && Files.exists(file)) {
      return;
    }
    boolean isBundle = address.level() == TileAddress.ENTRIES;
    put(
        file,
        (isBundle ? bundles.read(address) : tiles.read(address))
            .orElseThrow(() -> new IOException(address.path() + " is not in the database")));
  }

  /// A file is there whole or not at all.
  private static void put(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.write(draft, bytes);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
