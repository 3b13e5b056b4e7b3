package kz.tereze.projections.log;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// Follows the path of a proof up to a root (RFC 9162, 2.1.3.2).
public final class Inclusion {

  private Inclusion() {}

  /// Whether an entry stands at its number under its checkpoint.
  public static boolean holds(LogProof proof) {
    long size = proof.published().checkpoint().size();
    byte[] root = root(proof.index(), size, TreeHash.leaf(proof.entry()), proof.path());
    return Arrays.equals(
        root, HexFormat.of().parseHex(proof.published().checkpoint().root().hex()));
  }

  /// @return empty when the path does not fit the place
  public static byte[] root(long index, long size, byte[] leaf, List<byte[]> path) {
    if (index < 0 || index >= size) {
      return new byte[0];
    }
    long place = index;
    long last = size - 1;
    byte[] hash = leaf;
    for (byte[] beside : path) {
      if (last == 0) {
        return new byte[0];
      }
      if ((place & 1) == 1 || place == last) {
        hash = TreeHash.node(beside, hash);
        while ((place & 1) == 0 && place != 0) {
          place >>= 1;
          last >>= 1;
        }
      } else {
        hash = TreeHash.node(hash, beside);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 ? hash : new byte[0];
  }
}
