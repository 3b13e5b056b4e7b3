package kz.tereze.verifier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A SHA-256 hash.
public final class Digest {

  static final int BYTES = 32;

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private final byte[] bytes;

  private Digest(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Digest of(byte[] hash) throws Refuted {
    if (hash.length != BYTES) {
      throw Refuted.of("a hash has %d bytes, not %d", BYTES, hash.length);
    }
    return new Digest(hash.clone());
  }

  /// Reads a hash as lines of checkpoints and proofs carry it.
  static Digest parse(String base64) throws Refuted {
    try {
      byte[] hash = Base64.getDecoder().decode(base64);
      if (Base64.getEncoder().encodeToString(hash).equals(base64)) {
        return of(hash);
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw Refuted.of("not a hash: %s", base64);
  }

  static Digest sha256(byte[]... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        sha.update(part);
      }
      return new Digest(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// RFC 6962: of an entry.
  public static Digest leaf(byte[] entry) {
    return sha256(LEAF, entry);
  }

  /// RFC 6962: of two neighbouring subtrees.
  static Digest node(Digest left, Digest right) {
    return sha256(NODE, left.bytes, right.bytes);
  }

  /// RFC 6962: of no entry at all.
  static Digest none() {
    return sha256();
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /// As checkpoints write it.
  String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Digest hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
