package kz.tereze.api;

/// A SHA-256 hash in lower-case hexadecimal.
public record Hash(String hex) implements Scalar {

  public Hash {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256 hash");
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
