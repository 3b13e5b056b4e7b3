package kz.tereze.web.mirror;

import java.time.Instant;

/// One step of a story, with its place in the ledger.
///
/// @param hash the leaf's, in hexadecimal
public record Told(long seq, String kind, Instant at, String hash) {

  private static final int BUNDLE = 256;
  private static final int THREE_DIGITS = 1_000;

  /// The file of the log that holds the entry, when the ledger has so many entries.
  public String bundle(long size) {
    long n = seq / BUNDLE;
    String path = "%03d".formatted(n % THREE_DIGITS);
    for (long rest = n / THREE_DIGITS; rest > 0; rest /= THREE_DIGITS) {
      path = "x%03d/%s".formatted(rest % THREE_DIGITS, path);
    }
    long width = Math.min(BUNDLE, size - n * BUNDLE);
    return "log/tile/entries/" + path + (width == BUNDLE ? "" : ".p/" + width);
  }
}
