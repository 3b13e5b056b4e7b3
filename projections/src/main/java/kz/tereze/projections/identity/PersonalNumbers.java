package kz.tereze.projections.identity;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.Iin;
import kz.tereze.api.PersonId;
import kz.tereze.api.identity.KnownNumbers;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who has which individual number. One number is one person, however many accounts they sign in
/// with: everybody who decides is compared as a person.
@ReadModel
public final class PersonalNumbers implements KnownNumbers {

  private final JdbcClient jdbc;
  private final PersonKeys keys;
  private final KeyEncryptionKey above;

  public PersonalNumbers(DataSource source, PersonKeys keys, KeyEncryptionKey above) {
    this.jdbc = JdbcClient.create(source);
    this.keys = keys;
    this.above = above;
  }

  /// Notes the number an account came with.
  ///
  /// @return the person behind it: of several accounts with one number, the one seen first
  public PersonId learn(PersonId account, Iin number) {
    byte[] blind = above.blind(number.digits());
    if (isErased(account)) {
      return account;
    }
    return owner(blind)
        .orElseGet(
            () -> {
              byte[] plain = number.digits().getBytes(StandardCharsets.US_ASCII);
              jdbc.sql(
                      """
                      insert into personal_number (person, blind, cipher) values (?, ?, ?)
                      on conflict (person) do update
                      set blind = excluded.blind, cipher = excluded.cipher
                      """)
                  .params(
                      account.id(),
                      blind,
                      Sealing.seal(keys.of(account, KeyClass.STATUTORY), place(account), plain))
                  .update();
              return owner(blind).orElse(account);
            });
  }

  private boolean isErased(PersonId person) {
    return jdbc.sql("select exists (select 1 from erased_person where person = ?)")
        .param(person.id())
        .query(Boolean.class)
        .single();
  }

  private Optional<PersonId> owner(byte[] blind) {
    return jdbc.sql("select person from personal_number where blind = ?")
        .param(blind)
        .query(UUID.class)
        .optional()
        .map(PersonId::new);
  }

  @Override
  public Optional<Iin> of(PersonId person) {
    return jdbc.sql("select cipher from personal_number where person = ?")
        .param(person.id())
        .query(byte[].class)
        .optional()
        .flatMap(
            cipher ->
                keys.find(person, KeyClass.STATUTORY)
                    .flatMap(key -> Sealing.open(key, place(person), cipher)))
        .map(plain -> new Iin(new String(plain, StandardCharsets.US_ASCII)));
  }

  private static String place(PersonId person) {
    return "personal_number|" + person;
  }
}
