package kz.tereze.verifier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A Merkle tree that grows leaf by leaf and keeps no more of itself than its right edge.
final class Growing {

  /// Told of every complete subtree as soon as its last leaf is there.
  interface Watcher {
    /// @param level its height: 0 for a leaf
    void complete(int level, Digest hash) throws Refuted, IOException;
  }

  private final List<Digest> edge = new ArrayList<>();
  private final Watcher watcher;
  private long size;

  Growing(Watcher watcher) {
    this.watcher = watcher;
  }

  long size() {
    return size;
  }

  void add(Digest leaf) throws Refuted, IOException {
    Digest tree = leaf;
    int level = 0;
    watcher.complete(level, tree);
    for (long rest = size; (rest & 1) == 1; rest >>= 1) {
      tree = Digest.node(edge.removeLast(), tree);
      level++;
      watcher.complete(level, tree);
    }
    edge.add(tree);
    size++;
  }

  Digest root() {
    if (edge.isEmpty()) {
      return Digest.none();
    }
    Digest root = edge.getLast();
    for (int i = edge.size() - 2; i >= 0; i--) {
      root = Digest.node(edge.get(i), root);
    }
    return root;
  }
}
