package kz.tereze.web.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import kz.tereze.projections.ledger.AllocationRow;
import kz.tereze.projections.ledger.Awards;
import kz.tereze.projections.ledger.Head;
import org.jspecify.annotations.Nullable;

/// Writes the rows of one filter in one form.
final class AwardFile implements Awards.Reader {

  private static final int BUFFER = 64 * 1024;

  private final AwardFormat format;
  private final LedgerQuery query;
  private final Supplier<Optional<Head>> head;
  private final OutputStream file;
  private final StringBuilder numbers = new StringBuilder();
  private @Nullable AwardWriter writer;

  AwardFile(
      AwardFormat format, LedgerQuery query, Supplier<Optional<Head>> head, OutputStream file) {
    this.format = format;
    this.query = query;
    this.head = head;
    this.file = new BufferedOutputStream(file, BUFFER);
  }

  /// What the ledger had reached is read with the rows, at the same moment.
  @Override
  public void begin() {
    numbers.setLength(0);
    AwardWriter.Heading heading = new AwardWriter.Heading(head.get().orElse(null), query.rows());
    try {
      writer = format.writer(file, heading);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  @Override
  public void row(AllocationRow row) {
    try {
      begun().row(row);
      numbers.append(row.number()).append('\n');
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /// @return numbers of the awards in it, a line each
  String end() throws IOException {
    begun().end();
    file.close();
    return numbers.toString();
  }

  private AwardWriter begun() {
    if (writer == null) {
      throw new IllegalStateException("rows before their beginning");
    }
    return writer;
  }
}
