package kz.tereze.verifier;

import java.util.List;

/// Checks proofs as RFC 9162 describes the checking (sections 2.1.3.2 and 2.1.4.2), which works up
/// from the leaf and so shares nothing with how proofs are made.
public final class Merkle {

  private Merkle() {}

  /// The root a tree of `size` must have for this leaf to stand at `index`.
  ///
  /// @throws Refuted when the path cannot belong to such a place
  public static Digest rootOf(long index, long size, Digest leaf, List<Digest> path)
      throws Refuted {
    if (index < 0 || index >= size) {
      throw Refuted.of("entry %d cannot stand among %d", index, size);
    }
    long at = index;
    long last = size - 1;
    Digest root = leaf;
    for (Digest beside : path) {
      if (last == 0) {
        throw Refuted.of("the path has %d hashes, which is too many", path.size());
      }
      if ((at & 1) == 1 || at == last) {
        root = Digest.node(beside, root);
        while ((at & 1) == 0 && at != 0) {
          at >>= 1;
          last >>= 1;
        }
      } else {
        root = Digest.node(root, beside);
      }
      at >>= 1;
      last >>= 1;
    }
    if (last != 0) {
      throw Refuted.of("the path has %d hashes, which is too few", path.size());
    }
    return root;
  }

  /// Checks that a tree of `old` entries is the beginning of one of `size`.
  ///
  /// @throws Refuted when it is not
  public static void requireConsistent(
      long old, Digest oldRoot, long size, Digest root, List<Digest> proof) throws Refuted {
    if (old < 0 || old > size) {
      throw Refuted.of("%d entries cannot be the beginning of %d", old, size);
    }
    if (old == size || old == 0) {
      if (!proof.isEmpty() || (old == size && !oldRoot.equals(root))) {
        throw Refuted.of("two different roots over %d entries, or a proof of nothing", old);
      }
      return;
    }
    boolean isPower = Long.bitCount(old) == 1;
    int next = isPower ? 0 : 1;
    if (proof.size() < next) {
      throw new Refuted("the proof is empty");
    }
    Digest first = isPower ? oldRoot : proof.getFirst();
    long at = old - 1;
    long last = size - 1;
    while ((at & 1) == 1) {
      at >>= 1;
      last >>= 1;
    }
    Digest before = first;
    Digest now = first;
    for (Digest each : proof.subList(next, proof.size())) {
      if (last == 0) {
        throw Refuted.of("the proof has %d hashes, which is too many", proof.size());
      }
      if ((at & 1) == 1 || at == last) {
        before = Digest.node(each, before);
        now = Digest.node(each, now);
        while ((at & 1) == 0 && at != 0) {
          at >>= 1;
          last >>= 1;
        }
      } else {
        now = Digest.node(now, each);
      }
      at >>= 1;
      last >>= 1;
    }
    if (last != 0) {
      throw Refuted.of("the proof has %d hashes, which is too few", proof.size());
    }
    if (!before.equals(oldRoot) || !now.equals(root)) {
      throw Refuted.of("the log of %d entries is not the beginning of that of %d", old, size);
    }
  }
}
