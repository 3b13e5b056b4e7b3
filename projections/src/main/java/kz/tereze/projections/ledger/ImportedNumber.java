package kz.tereze.projections.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The number under which an imported award stands in the register: the publisher's identifier
/// where it is one of 360Giving that fits an address, else one made of its hash. It can never be
/// taken for a grant decided here.
public final class ImportedNumber {

  private static final int SHORT_HASH = 16;

  private ImportedNumber() {}

  public static String of(String publisher, String id) {
    return id.matches("360G-[A-Za-z0-9._~-]{1,100}") ? id : "I-" + hash(publisher + "\n" + id);
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, SHORT_HASH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
