package kz.tereze.projections.log;

import java.util.ArrayList;
import java.util.List;

/// The Merkle tree of RFC 6962 over hashes somebody keeps: roots, and proofs as sections 2.1.1 and
/// 2.1.2 define them.
public final class Tree {

  /// Knows the hashes of complete subtrees.
  public interface Subtrees {

    /// The hash over the leaves from `index * 2^level` to before `(index + 1) * 2^level`.
    byte[] hash(int level, long index);
  }

  private final Subtrees subtrees;

  public Tree(Subtrees subtrees) {
    this.subtrees = subtrees;
  }

  /// The hash over the first `size` leaves.
  public byte[] root(long size) {
    return size == 0 ? TreeHash.empty() : hash(0, size);
  }

  /// That a leaf stands at its index among the first `size`: hashes from its sibling up to the
  /// root's child.
  public List<byte[]> inclusion(long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf " + index + " among " + size);
    }
    List<byte[]> path = new ArrayList<>();
    include(index, 0, size, path);
    return path;
  }

  private void include(long index, long from, long to, List<byte[]> path) {
    if (to - from == 1) {
      return;
    }
    long middle = from + half(to - from);
    if (index < middle) {
      include(index, from, middle, path);
      path.add(hash(middle, to));
    } else {
      include(index, middle, to, path);
      path.add(hash(from, middle));
    }
  }

  /// That the first `old` leaves are still the first ones among `size`.
  public List<byte[]> consistency(long old, long size) {
    if (old < 0 || old > size) {
      throw new IllegalArgumentException("no tree of " + old + " within " + size);
    }
    List<byte[]> path = new ArrayList<>();
    if (old > 0 && old < size) {
      agree(old, 0, size, true, path);
    }
    return path;
  }

  private void agree(long old, long from, long to, boolean isWhole, List<byte[]> path) {
    if (old == to) {
      if (!isWhole) {
        path.add(hash(from, to));
      }
      return;
    }
    long middle = from + half(to - from);
    if (old <= middle) {
      agree(old, from, middle, isWhole, path);
      path.add(hash(middle, to));
    } else {
      agree(old, middle, to, false, path);
      path.add(hash(from, middle));
    }
  }

  /// Ranges that occur begin where a complete subtree begins.
  private byte[] hash(long from, long to) {
    long leaves = to - from;
    if (Long.bitCount(leaves) == 1) {
      return subtrees.hash(Long.numberOfTrailingZeros(leaves), from / leaves);
    }
    long middle = from + half(leaves);
    return TreeHash.node(hash(from, middle), hash(middle, to));
  }

  /// The largest power of two below a number of leaves.
  private static long half(long leaves) {
    return Long.highestOneBit(leaves - 1);
  }
}
