package kz.tereze.infra.bank;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Finds references that a file names twice, in twelve bytes a booking: eight of their hash and
/// four of their line.
final class References {

  private static final int FIRST = 1_024;

  private final MessageDigest sha;
  private long[] hashes = new long[FIRST];
  private int[] lines = new int[FIRST];
  private int count;

  References() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  void add(String reference, int line) {
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * count);
      lines = Arrays.copyOf(lines, 2 * count);
    }
    hashes[count] =
        ByteBuffer.wrap(sha.digest(reference.getBytes(StandardCharsets.UTF_8))).getLong();
    lines[count++] = line;
  }

  /// The lines on which a reference stands that stood before.
  List<Integer> twice() {
    long[] sorted = Arrays.copyOf(hashes, count);
    Arrays.sort(sorted);
    long[] repeated =
        IntStream.range(1, count)
            .filter(i -> sorted[i] == sorted[i - 1])
            .mapToLong(i -> sorted[i])
            .distinct()
            .toArray();
    return Arrays.stream(repeated).boxed().flatMap(hash -> behindTheFirst(hash).boxed()).toList();
  }

  private IntStream behindTheFirst(long hash) {
    return IntStream.range(0, count).filter(i -> hashes[i] == hash).map(i -> lines[i]).skip(1);
  }
}
