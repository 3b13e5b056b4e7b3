package kz.tereze.projections.log;

import java.util.Base64;
import java.util.HexFormat;
import kz.tereze.api.Hash;

/// What a log states about itself: so many entries, and this hash over all of them.
///
/// @param origin the log's name
/// @param root RFC 6962 tree hash over the first `size` entries
public record Checkpoint(String origin, long size, Hash root) {

  private static final int LINES = 3;

  public static Checkpoint of(String origin, long size, byte[] root) {
    return new Checkpoint(origin, size, new Hash(HexFormat.of().formatHex(root)));
  }

  /// Reads the text of a note.
  ///
  /// @throws IllegalArgumentException when it is no checkpoint of ours: three lines, no more
  public static Checkpoint parse(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length != LINES + 1
        || lines[0].isEmpty()
        || !lines[1].matches("0|[1-9]\\d{0,17}")
        || !lines[LINES].isEmpty()) {
      throw new IllegalArgumentException("not a checkpoint");
    }
    byte[] root = Base64.getDecoder().decode(lines[2]);
    if (root.length != TreeHash.BYTES) {
      throw new IllegalArgumentException("not a root");
    }
    return of(lines[0], Long.parseLong(lines[1]), root);
  }

  /// The text that is signed.
  public String text() {
    return "%s\n%d\n%s\n"
        .formatted(
            origin, size, Base64.getEncoder().encodeToString(HexFormat.of().parseHex(root.hex())));
  }
}
