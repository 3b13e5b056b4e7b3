package kz.tereze.projections.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// How RFC 6962 hashes leaves and nodes, so that one can never pass for the other.
public final class TreeHash {

  /// Length of a hash.
  public static final int BYTES = 32;

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private TreeHash() {}

  public static byte[] leaf(byte[] entry) {
    MessageDigest sha = sha256();
    sha.update(LEAF);
    return sha.digest(entry);
  }

  public static byte[] node(byte[] left, byte[] right) {
    MessageDigest sha = sha256();
    sha.update(NODE);
    sha.update(left);
    return sha.digest(right);
  }

  /// The root of a tree without leaves.
  public static byte[] empty() {
    return sha256().digest();
  }

  public static byte[] of(byte[] bytes) {
    return sha256().digest(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
