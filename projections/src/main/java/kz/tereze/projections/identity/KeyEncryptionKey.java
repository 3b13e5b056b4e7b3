package kz.tereze.projections.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The one key above all people's keys. It never enters the database, so that a copy of the
/// database alone tells nothing about anybody.
public final class KeyEncryptionKey {

  private static final int BYTES = 32;
  private static final String MAC = "HmacSHA256";

  private final SecretKey wrapping;
  private final SecretKey blinding;
  private final SecretKey deriving;

  /// @param secret 32 random bytes
  public KeyEncryptionKey(byte[] secret) {
    if (secret.length != BYTES) {
      throw new IllegalArgumentException("the key above people's keys has 32 bytes");
    }
    wrapping = new SecretKeySpec(mac(new SecretKeySpec(secret, MAC), "wrap"), "AES");
    blinding = new SecretKeySpec(mac(new SecretKeySpec(secret, MAC), "blind"), MAC);
    deriving = new SecretKeySpec(mac(new SecretKeySpec(secret, MAC), "derive"), MAC);
  }

  /// Reads the secret as it stands in a file: base64url.
  public static KeyEncryptionKey of(String secret) {
    return new KeyEncryptionKey(Base64.getUrlDecoder().decode(secret.strip()));
  }

  SecretKey wrapping() {
    return wrapping;
  }

  /// The same for the same text, and nothing to whoever lacks the key: a column to search by.
  byte[] blind(String text) {
    return mac(blinding, text);
  }

  /// 32 bytes for one purpose, which tell nothing of those for another.
  byte[] derive(String purpose) {
    return mac(deriving, purpose);
  }

  private static byte[] mac(SecretKey key, String text) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has " + MAC, impossible);
    }
  }
}
