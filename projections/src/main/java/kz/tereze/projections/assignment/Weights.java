package kz.tereze.projections.assignment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import kz.tereze.api.Hash;

/// What each pair is worth: its similarity, and behind the point a ticket drawn from the seed. The
/// tickets of a whole assignment together are worth less than one unit of similarity: they only
/// choose between assignments that fit equally well.
///
/// @param scale worth of one unit of similarity
/// @param of each pair's weight
public record Weights(long scale, long[] of) {

  private static final int TICKET_BITS = 12;
  private static final int MOST_TICKET = (1 << TICKET_BITS) - 1;

  /// A pair's ticket is the first 12 bits of SHA-256 over seed, application and expert: the
  /// seed's hexadecimal digits in ASCII, then both places as four bytes.
  public static Weights of(Problem problem, Hash seed) {
    long scale = scale(problem.wanted());
    Pairs pairs = problem.pairs();
    long[] weights = new long[pairs.count()];
    MessageDigest sha = sha256();
    byte[] start = seed.hex().getBytes(StandardCharsets.US_ASCII);
    ByteBuffer places = ByteBuffer.allocate(2 * Integer.BYTES);
    for (int a = 0; a < pairs.applications(); a++) {
      for (int p = pairs.from()[a]; p < pairs.from()[a + 1]; p++) {
        places.clear();
        places.putInt(a).putInt(pairs.expert()[p]);
        sha.update(start);
        byte[] digest = sha.digest(places.array());
        int ticket = ((digest[0] & 0xff) << 4) | ((digest[1] & 0xf0) >> 4);
        weights[p] = pairs.similarity()[p] * scale + ticket;
      }
    }
    return new Weights(scale, weights);
  }

  /// The smallest power of two above every sum of so many tickets.
  static long scale(int wanted) {
    return Long.highestOneBit((long) wanted * MOST_TICKET + 1) << 1;
  }

  /// The most that a pair of this similarity can be worth.
  public long most(int similarity) {
    return similarity * scale + MOST_TICKET;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
