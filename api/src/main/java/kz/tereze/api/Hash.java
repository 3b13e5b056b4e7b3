package kz.tereze.api;

import java.util.HexFormat;
import java.util.regex.Pattern;

/// A SHA-256 hash in lower-case hexadecimal.
public record Hash(String hex) implements Scalar {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public Hash {
    if (!FORM.matcher(hex).matches()) {
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
