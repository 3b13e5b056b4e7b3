package kz.tereze.projections.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import kz.tereze.api.PersonId;
import kz.tereze.api.SealedText;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps what must not stand in events, sealed with its owner's key, each with the random salt of
/// its commitment. Not derived from events: a replay leaves it alone, and only here it can be
/// erased.
@ReadModel
public final class Vault {

  private static final String MAC = "HmacSHA256";
  private static final int SALT_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient jdbc;
  private final PersonKeys keys;

  public Vault(DataSource source, PersonKeys keys) {
    this.jdbc = JdbcClient.create(source);
    this.keys = keys;
  }

  public SealedText seal(String text, PersonId owner) {
    return seal(text, owner, UUID.randomUUID());
  }

  public SealedText seal(String text, PersonId owner, UUID key) {
    return seal(text, owner, key, KeyClass.CONSENT);
  }

  /// Seals once: the same text under the same key gives the same commitment again, so that a form
  /// sent twice asks for the same thing twice. A changed text is sealed anew.
  public SealedText seal(String text, PersonId owner, UUID key, KeyClass kind) {
    Kept kept = keep(text.getBytes(StandardCharsets.UTF_8), owner, key, kind);
    return kept.owner().equals(owner) && opened(kept).filter(text::equals).isPresent()
        ? new SealedText(key, commitment(kept.salt(), text))
        : seal(text, owner, UUID.randomUUID(), kind);
  }

  /// Keeps bytes under a key that says which they are; the first ones stay.
  public void keep(UUID key, byte[] bytes, PersonId owner, KeyClass kind) {
    keep(bytes, owner, key, kind);
  }

  /// Forgets what was kept and nothing came to refer to.
  public void forget(UUID key) {
    jdbc.sql("delete from sealed_value where id = ?").param(key).update();
  }

  /// Kept bytes, as long as their owner's key is.
  public Optional<byte[]> read(UUID key) {
    return find(key).flatMap(this::bytes);
  }

  private Kept keep(byte[] plain, PersonId owner, UUID key, KeyClass kind) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    jdbc.sql(
            """
            insert into sealed_value (id, salt, cipher, owner, class) values (?, ?, ?, ?, ?)
            on conflict (id) do nothing
            """)
        .params(
            key,
            salt,
            Sealing.seal(keys.of(owner, kind), place(key, owner), plain),
            owner.id(),
            kind.name())
        .update();
    return find(key).orElseThrow();
  }

  /// The text, if it is still kept and is the one that was committed to.
  public Optional<String> open(SealedText sealed) {
    return find(sealed.id())
        .flatMap(
            kept ->
                opened(kept)
                    .filter(text -> isSame(commitment(kept.salt(), text), sealed.commitment())));
  }

  /// Seals what an older program kept in the clear.
  ///
  /// @return how many texts that were
  public int sealWhatIsOpen() {
    var open =
        jdbc.sql("select * from sealed_value where text is not null")
            .query((row, i) -> Kept.of(row))
            .list();
    for (Kept kept : open) {
      byte[] plain = String.valueOf(kept.text()).getBytes(StandardCharsets.UTF_8);
      jdbc.sql("update sealed_value set text = null, cipher = ? where id = ? and text is not null")
          .params(
              Sealing.seal(
                  keys.of(kept.owner(), kept.kind()), place(kept.id(), kept.owner()), plain),
              kept.id())
          .update();
    }
    return open.size();
  }

  private Optional<Kept> find(UUID key) {
    return jdbc.sql("select * from sealed_value where id = ?")
        .param(key)
        .query((row, i) -> Kept.of(row))
        .optional();
  }

  private Optional<String> opened(Kept kept) {
    return bytes(kept).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private Optional<byte[]> bytes(Kept kept) {
    if (kept.text() != null) {
      return Optional.of(kept.text().getBytes(StandardCharsets.UTF_8));
    }
    byte[] cipher = kept.cipher();
    return cipher == null
        ? Optional.empty()
        : keys.find(kept.owner(), kept.kind())
            .flatMap(key -> Sealing.open(key, place(kept.id(), kept.owner()), cipher));
  }

  private static String place(UUID key, PersonId owner) {
    return "sealed_value|" + key + "|" + owner;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Kept(
      UUID id,
      PersonId owner,
      KeyClass kind,
      byte[] salt,
      @Nullable String text,
      byte @Nullable [] cipher) {

    static Kept of(ResultSet row) throws SQLException {
      return new Kept(
          row.getObject("id", UUID.class),
          Columns.person(row, "owner"),
          KeyClass.valueOf(row.getString("class")),
          row.getBytes("salt"),
          row.getString("text"),
          row.getBytes("cipher"));
    }
  }

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
