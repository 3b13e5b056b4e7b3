package kz.tereze.api;

import java.util.HexFormat;

/// A SHA-256 hash in lower-case hexadecimal.
public record Hash(String hex) implements Scalar {

  public Hash {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256 hash");
    }
  }

  public static Hash of(byte[] sha256) {
    return new Hash(HexFormat.of().formatHex(sha256));
  }

  @Override
  public String toString() {
    return hex;
  }
}
