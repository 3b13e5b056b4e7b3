package kz.tereze.infra.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A code of six digits that is right for half a minute (RFC 6238), from a secret in base 32.
public record OneTimeCode(String digits, int secondsLeft) {

  /// Seconds for which one code is current.
  public static final int STEP_SECONDS = 30;

  private static final int MODULUS = 1_000_000;
  private static final int BITS_A_LETTER = 5;
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  /// The code that is current at a moment.
  public static OneTimeCode at(String secret, Instant moment) {
    long second = moment.getEpochSecond();
    return new OneTimeCode(
        digits(decoded(secret), second / STEP_SECONDS),
        (int) (STEP_SECONDS - second % STEP_SECONDS));
  }

  private static String digits(byte[] key, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
      return String.format(Locale.ROOT, "%06d", number % MODULUS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA1", e);
    }
  }

  private static byte[] decoded(String secret) {
    ByteBuffer bytes = ByteBuffer.allocate(secret.length() * BITS_A_LETTER / Byte.SIZE);
    int held = 0;
    int bits = 0;
    for (char letter : secret.toCharArray()) {
      int value = LETTERS.indexOf(letter);
      if (value < 0) {
        throw new IllegalArgumentException("not base 32");
      }
      held = held << BITS_A_LETTER | value;
      bits += BITS_A_LETTER;
      if (bits >= Byte.SIZE) {
        bits -= Byte.SIZE;
        bytes.put((byte) (held >> bits));
      }
    }
    return bytes.array();
  }
}
