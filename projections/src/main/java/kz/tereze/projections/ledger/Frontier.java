package kz.tereze.projections.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.tereze.projections.log.TreeHash;

/// The right edge of the ledger's Merkle tree (RFC 6962): the complete subtrees its leaves make up,
/// largest first. Enough to go on and to tell the root, whatever the length of the ledger.
final class Frontier {

  /// Told of each subtree when its last leaf is added.
  interface Closing {
    void closed(int level, byte[] hash);
  }

  private final List<byte[]> subtrees = new ArrayList<>();
  private long size;

  /// @param bytes what [#bytes()] gave for this size
  static Frontier of(long size, byte[] bytes) {
    if (bytes.length != Long.bitCount(size) * TreeHash.BYTES) {
      throw new IllegalArgumentException("not the edge of a tree of " + size);
    }
    Frontier frontier = new Frontier();
    frontier.size = size;
    for (int i = 0; i < bytes.length; i += TreeHash.BYTES) {
      frontier.subtrees.add(Arrays.copyOfRange(bytes, i, i + TreeHash.BYTES));
    }
    return frontier;
  }

  void add(byte[] leafHash) {
    add(leafHash, (level, hash) -> {});
  }

  void add(byte[] leafHash, Closing closing) {
    byte[] tree = leafHash;
    closing.closed(0, tree);
    // As many subtrees close as the size ends in ones: 0b0111 + 1 makes one of eight.
    int closes = Long.numberOfTrailingZeros(~size);
    for (int level = 1; level <= closes; level++) {
      tree = TreeHash.node(subtrees.removeLast(), tree);
      closing.closed(level, tree);
    }
    subtrees.add(tree);
    size++;
  }

  /// The hash over all leaves.
  byte[] root() {
    if (subtrees.isEmpty()) {
      return TreeHash.empty();
    }
    byte[] root = subtrees.getLast();
    for (int i = subtrees.size() - 2; i >= 0; i--) {
      root = TreeHash.node(subtrees.get(i), root);
    }
    return root.clone();
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    subtrees.forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }
}
