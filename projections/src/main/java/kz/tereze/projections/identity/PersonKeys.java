package kz.tereze.projections.identity;

import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import kz.tereze.api.PersonId;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The people's keys, one a person and class of records. Not derived from events: a key that was
/// destroyed does not come back by a replay.
@ReadModel
public final class PersonKeys {

  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient jdbc;
  private final KeyEncryptionKey above;

  public PersonKeys(DataSource source, KeyEncryptionKey above) {
    this.jdbc = JdbcClient.create(source);
    this.above = above;
  }

  /// The person's key, drawn now when there is none.
  SecretKey of(PersonId owner, KeyClass kind) {
    return find(owner, kind).orElseGet(() -> draw(owner, kind));
  }

  Optional<SecretKey> find(PersonId owner, KeyClass kind) {
    return jdbc.sql("select wrapped from person_key where owner = ? and class = ?")
        .params(owner.id(), kind.name())
        .query(byte[].class)
        .optional()
        .map(
            wrapped ->
                new SecretKeySpec(
                    Sealing.open(above.wrapping(), place(owner, kind), wrapped)
                        .orElseThrow(() -> new IllegalStateException("another key encryption key")),
                    "AES"));
  }

  private SecretKey draw(PersonId owner, KeyClass kind) {
    byte[] key = new byte[BYTES];
    random.nextBytes(key);
    jdbc.sql(
            """
            insert into person_key (owner, class, wrapped) values (?, ?, ?)
            on conflict (owner, class) do nothing
            """)
        .params(owner.id(), kind.name(), Sealing.seal(above.wrapping(), place(owner, kind), key))
        .update();
    return find(owner, kind).orElseThrow(() -> new Erased(owner));
  }

  private static String place(PersonId owner, KeyClass kind) {
    return "person_key|" + owner + "|" + kind;
  }

  /// Nothing is sealed for somebody who was erased.
  public static final class Erased extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Erased(PersonId person) {
      super("was erased: " + person);
    }
  }
}
