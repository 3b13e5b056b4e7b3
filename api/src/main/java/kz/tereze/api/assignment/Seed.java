package kz.tereze.api.assignment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kz.tereze.api.Hash;

/// A seed that nobody could choose. First the inputs are published together with the hash of a
/// secret; then the public ledger, to which everybody adds, gives a root that did not exist before;
/// at last the secret is told. Who keeps the secret cannot change it, and did not know the root.
public final class Seed {

  private Seed() {}

  /// What is published in place of the secret: SHA-256 of its hexadecimal digits in ASCII.
  public static Hash commitment(Hash secret) {
    return sha256(secret.hex());
  }

  /// SHA-256 of the ASCII text `secret root inputs`, three hashes in hexadecimal with one space
  /// between them.
  ///
  /// @param root the ledger's root after the inputs were published in it
  public static Hash of(Hash secret, Hash root, Hash inputs) {
    return sha256(secret.hex() + " " + root.hex() + " " + inputs.hex());
  }

  private static Hash sha256(String ascii) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(ascii.getBytes(StandardCharsets.US_ASCII));
      return new Hash(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
