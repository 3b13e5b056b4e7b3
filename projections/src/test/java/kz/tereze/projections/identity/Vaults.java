package kz.tereze.projections.identity;

import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import kz.tereze.projections.ContentSeal;

/// Vaults of tests.
public final class Vaults {

  public static final KeyEncryptionKey ABOVE = new KeyEncryptionKey(new byte[32]);

  private Vaults() {}

  /// Of a time at which every call has closed.
  public static ContentSeal seal() {
    return sealAt(Instant.parse("2100-01-01T00:00:00Z"));
  }

  public static ContentSeal sealAt(Instant now) {
    return new KeptClosed(ABOVE, InstantSource.fixed(now));
  }

  public static PersonKeys keys(DataSource source) {
    return new PersonKeys(source, ABOVE);
  }

  public static Vault vault(DataSource source) {
    return new Vault(source, keys(source));
  }

  public static PersonalNumbers numbers(DataSource source) {
    return new PersonalNumbers(source, keys(source), ABOVE);
  }
}
