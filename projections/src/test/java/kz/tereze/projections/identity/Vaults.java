package kz.tereze.projections.identity;

import javax.sql.DataSource;

/// Vaults of tests.
public final class Vaults {

  public static final KeyEncryptionKey ABOVE = new KeyEncryptionKey(new byte[32]);

  private Vaults() {}

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
