package kz.tereze.projections.identity;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.PersonId;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Addresses of people who have no account, each sealed under a key of its own: forgetting the key
/// forgets the address, in old backups too.
@ReadModel
public final class SealedAddresses {

  private final JdbcClient jdbc;
  private final Vault vault;
  private final KeyEncryptionKey above;

  public SealedAddresses(DataSource source, Vault vault, KeyEncryptionKey above) {
    this.jdbc = JdbcClient.create(source);
    this.vault = vault;
    this.above = above;
  }

  /// The same for the same address however it is written, and nothing to whoever lacks the key.
  public byte[] blind(String address) {
    return above.blind("address|" + address.strip().toLowerCase(Locale.ROOT));
  }

  /// @param id a random one, which owns the key
  public void keep(UUID id, String text) {
    vault.keep(id, text.getBytes(StandardCharsets.UTF_8), new PersonId(id), KeyClass.CONSENT);
  }

  public Optional<String> read(UUID id) {
    return vault.read(id).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  public void forget(UUID id) {
    vault.forget(id);
    jdbc.sql("delete from person_key where owner = ?").param(id).update();
  }
}
