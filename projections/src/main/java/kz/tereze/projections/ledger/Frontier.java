package kz.tereze.projections.ledger;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The right edge of the ledger's Merkle tree (RFC 6962): the complete subtrees its leaves make up,
/// largest first. Enough to go on and to tell the root, whatever the length of the ledger.
final class Frontier {

  private static final int HASH_BYTES = 32;
  private static final byte NODE_PREFIX = 1;

  private final List<byte[]> subtrees = new ArrayList<>();
  private long size;

  /// @param bytes what [#bytes()] gave for this size
  static Frontier of(long size, byte[] bytes) {
    if (bytes.length != Long.bitCount(size) * HASH_BYTES) {
      throw new IllegalArgumentException("not the edge of a tree of " + size);
    }
    Frontier frontier = new Frontier();
    frontier.size = size;
    for (int i = 0; i < bytes.length; i += HASH_BYTES) {
      frontier.subtrees.add(Arrays.copyOfRange(bytes, i, i + HASH_BYTES));
    }
    return frontier;
  }

  void add(byte[] leafHash) {
    byte[] tree = leafHash;
    // As many subtrees close as the size ends in ones: 0b0111 + 1 makes one of eight.
    for (int i = Long.numberOfTrailingZeros(~size); i > 0; i--) {
      tree = node(subtrees.removeLast(), tree);
    }
    subtrees.add(tree);
    size++;
  }

  /// The hash over all leaves.
  byte[] root() {
    if (subtrees.isEmpty()) {
      return sha256().digest();
    }
    byte[] root = subtrees.getLast();
    for (int i = subtrees.size() - 2; i >= 0; i--) {
      root = node(subtrees.get(i), root);
    }
    return root.clone();
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    subtrees.forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }

  private static byte[] node(byte[] left, byte[] right) {
    MessageDigest sha = sha256();
    sha.update(NODE_PREFIX);
    sha.update(left);
    return sha.digest(right);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
