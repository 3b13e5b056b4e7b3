package kz.tereze.projections.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import kz.tereze.api.PersonId;
import kz.tereze.api.SealedText;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps texts that must not stand in events, each with the random salt of its commitment. Not
/// derived from events: a replay leaves it alone, and only here a text can be erased.
@ReadModel
public final class Vault {

  private static final String MAC = "HmacSHA256";
  private static final int SALT_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient jdbc;

  public Vault(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  public SealedText seal(String text, PersonId owner) {
    return seal(text, owner, UUID.randomUUID());
  }

  /// Seals once: the same text under the same key gives the same commitment again, so that a form
  /// sent twice asks for the same thing twice. A changed text is sealed anew.
  public SealedText seal(String text, PersonId owner, UUID key) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    jdbc.sql(
            """
            insert into sealed_value (id, salt, text, owner) values (?, ?, ?, ?)
            on conflict (id) do nothing
            """)
        .params(key, salt, text, owner.id())
        .update();
    return jdbc.sql("select salt from sealed_value where id = ? and text = ? and owner = ?")
        .params(key, text, owner.id())
        .query(byte[].class)
        .optional()
        .map(kept -> new SealedText(key, commitment(kept, text)))
        .orElseGet(() -> seal(text, owner));
  }

  /// The text, if it is still kept and is the one that was committed to.
  public Optional<String> open(SealedText sealed) {
    return jdbc.sql("select salt, text from sealed_value where id = ?")
        .param(sealed.id())
        .query((row, i) -> new Kept(row.getBytes("salt"), row.getString("text")))
        .optional()
        .filter(kept -> isSame(commitment(kept.salt(), kept.text()), sealed.commitment()))
        .map(Kept::text);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Kept(byte[] salt, String text) {}

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }

  private static String commitment(byte[] salt, String text) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(salt, MAC));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has " + MAC, impossible);
    }
  }
}
