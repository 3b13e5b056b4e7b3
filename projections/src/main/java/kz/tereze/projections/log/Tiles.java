package kz.tereze.projections.log;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.JdbcTemplate;

/// The ledger's Merkle tree, 256 hashes a row. Rows only ever grow at their end: the database
/// refuses anything else.
@ReadModel
public final class Tiles {

  private static final int HEIGHT = 8;

  private static final String GROW =
      """
      insert into ledger_tile (level, n, hashes) values (?, ?, ?)
      on conflict (level, n) do update set hashes = ledger_tile.hashes || excluded.hashes
      """;

  private final JdbcTemplate jdbc;

  public Tiles(DataSource source) {
    this.jdbc = new JdbcTemplate(source);
  }

  /// How many leaves the tiles hold.
  public long size() {
    return jdbc
        .query(
            "select n, octet_length(hashes) as bytes from ledger_tile where level = 0"
                + " order by n desc limit 1",
            (row, i) -> row.getLong("n") * TileAddress.FULL + row.getLong("bytes") / TreeHash.BYTES)
        .stream()
        .findFirst()
        .orElse(0L);
  }

  /// Adds leaves behind the first `size`, in the caller's transaction.
  public void grow(long size, List<byte[]> leaves) {
    List<byte[]> hashes = leaves;
    long from = size;
    for (int level = 0; !hashes.isEmpty(); level++) {
      hashes = grow(level, from, hashes);
      from >>>= HEIGHT;
    }
  }

  /// @return the hashes of the tiles that became full
  private List<byte[]> grow(int level, long size, List<byte[]> hashes) {
    List<byte[]> full = new ArrayList<>();
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < hashes.size(); ) {
      long n = (size + i) / TileAddress.FULL;
      int before = (int) ((size + i) % TileAddress.FULL);
      int many = Math.min(TileAddress.FULL - before, hashes.size() - i);
      byte[] added = joined(hashes.subList(i, i + many));
      rows.add(new Object[] {level, n, added});
      if (before + many == TileAddress.FULL) {
        full.add(hashOf(before == 0 ? added : joined(List.of(stored(level, n), added))));
      }
      i += many;
    }
    jdbc.batchUpdate(GROW, rows);
    return full;
  }

  /// The hash over all leaves below a full tile.
  static byte[] hashOf(byte[] tile) {
    return subtree(tile, HEIGHT, 0);
  }

  private static byte[] subtree(byte[] tile, int level, int index) {
    if (level == 0) {
      int start = index * TreeHash.BYTES;
      return Arrays.copyOfRange(tile, start, start + TreeHash.BYTES);
    }
    return TreeHash.node(
        subtree(tile, level - 1, 2 * index), subtree(tile, level - 1, 2 * index + 1));
  }

  private static byte[] joined(List<byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    parts.forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }

  private byte[] stored(int level, long n) {
    return find(level, n)
        .orElseThrow(() -> new IllegalStateException("tile " + level + "/" + n + " is missing"));
  }

  private Optional<byte[]> find(int level, long n) {
    return jdbc
        .query(
            "select hashes from ledger_tile where level = ? and n = ?",
            (row, i) -> row.getBytes("hashes"),
            level,
            n)
        .stream()
        .findFirst();
  }

  /// The first `width` hashes of a tile, if there are as many.
  public Optional<byte[]> read(TileAddress address) {
    int bytes = address.width() * TreeHash.BYTES;
    return find(address.level(), address.n())
        .filter(hashes -> hashes.length >= bytes)
        .map(hashes -> Arrays.copyOf(hashes, bytes));
  }

  /// Roots and proofs as the tiles give them now. A tile is read once while it is in use.
  public Tree tree() {
    Map<TileAddress, byte[]> read = new Recent();
    return new Tree(
        (level, index) -> {
          int tileLevel = level / HEIGHT;
          int above = level % HEIGHT;
          long first = index << above;
          TileAddress row = new TileAddress(tileLevel, first / TileAddress.FULL, TileAddress.FULL);
          byte[] hashes = read.computeIfAbsent(row, asked -> stored(asked.level(), asked.n()));
          int at = (int) (first % TileAddress.FULL);
          if (hashes.length < (at + (1 << above)) * TreeHash.BYTES) {
            throw new IllegalStateException(
                "tile %d/%d ends before hash %d".formatted(tileLevel, row.n(), at));
          }
          return subtree(hashes, above, at >> above);
        });
  }

  /// Tiles used lately; a reader who goes through the whole log needs no more memory for it.
  private static final class Recent extends LinkedHashMap<TileAddress, byte[]> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 256;

    Recent() {
      super(MOST, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<TileAddress, byte[]> eldest) {
      return size() > MOST;
    }
  }
}
