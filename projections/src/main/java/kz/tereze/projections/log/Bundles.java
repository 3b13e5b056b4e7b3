package kz.tereze.projections.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/// The entries themselves as the log publishes them: 256 at a time, each with its length in front.
@ReadModel
public final class Bundles {

  private final JdbcTemplate jdbc;

  public Bundles(DataSource source) {
    this.jdbc = new JdbcTemplate(source);
  }

  /// The first `width` entries of a bundle, if there are as many.
  public Optional<byte[]> read(TileAddress address) {
    long first = address.n() * TileAddress.FULL;
    ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    int[] found = {0};
    jdbc.query(
        "select seq, body from ledger_entry where seq >= ? and seq < ? order by seq",
        (RowCallbackHandler)
            row -> {
              if (row.getLong("seq") == first + found[0]) {
                found[0]++;
                append(bundle, row.getString("body").getBytes(StandardCharsets.UTF_8));
              }
            },
        first,
        first + address.width());
    return found[0] == address.width() ? Optional.of(bundle.toByteArray()) : Optional.empty();
  }

  /// Writes an entry behind its length, two bytes, the higher first.
  static void append(ByteArrayOutputStream bundle, byte[] entry) {
    bundle.write(entry.length >>> Byte.SIZE);
    bundle.write(entry.length);
    bundle.writeBytes(entry);
  }
}
