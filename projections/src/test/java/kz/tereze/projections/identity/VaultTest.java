package kz.tereze.projections.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.PersonId;
import kz.tereze.api.SealedText;
import kz.tereze.projections.Postgres;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class VaultTest {

  private static final PersonId OWNER = PersonId.of("00000000-0000-0000-0000-000000000001");
  private static final PersonId OTHER = PersonId.of("00000000-0000-0000-0000-000000000002");

  private final DataSource source = Postgres.freshDatabase();
  private final Vault vault = Vaults.vault(source);

  @Test
  void a_sealed_text_is_read_back_by_whoever_has_its_commitment() {
    SealedText sealed = vault.seal("Дәлел: әдіс жаңа.", OWNER);

    assertThat(sealed.commitment()).matches("[A-Za-z0-9_-]{43}");
    assertThat(vault.open(sealed)).contains("Дәлел: әдіс жаңа.");
    assertThat(vault.open(new SealedText(sealed.id(), "A".repeat(43)))).isEmpty();
  }

  @Test
  void a_text_changed_in_the_table_no_longer_opens() {
    SealedText sealed = vault.seal("Алты ұпай", OWNER);

    JdbcClient.create(source)
        .sql("update sealed_value set cipher = set_byte(cipher, 20, get_byte(cipher, 20) # 1)")
        .update();

    assertThat(vault.open(sealed)).isEmpty();
  }

  @Test
  void equal_texts_cannot_be_told_from_their_commitments() {
    assertThat(vault.seal("иә", OWNER).commitment())
        .isNotEqualTo(vault.seal("иә", OWNER).commitment());
  }

  @Test
  void the_table_alone_tells_nothing() {
    vault.seal("Дәлел: әдіс жаңа.", OWNER);

    assertThat(
            JdbcClient.create(source)
                .sql("select sealed_value::text from sealed_value")
                .query(String.class)
                .single())
        .doesNotContain("Дәлел")
        .doesNotContain(hex("Дәлел"));
  }

  @Test
  void a_text_moved_to_another_row_does_not_open() {
    SealedText first = vault.seal("Алты ұпай", OWNER);
    SealedText second = vault.seal("Тоғыз ұпай", OWNER);

    JdbcClient.create(source)
        .sql(
            "update sealed_value s set cipher = o.cipher, salt = o.salt from sealed_value o"
                + " where s.id = ? and o.id = ?")
        .params(first.id(), second.id())
        .update();

    assertThat(vault.open(new SealedText(first.id(), second.commitment()))).isEmpty();
  }

  @Test
  void what_an_older_program_kept_in_the_clear_is_sealed_and_still_opens() {
    UUID id = UUID.randomUUID();
    JdbcClient.create(source)
        .sql("insert into sealed_value (id, salt, text, owner) values (?, ?, 'Ескі пікір', ?)")
        .params(id, new byte[32], OWNER.id())
        .update();
    SealedText before = vault.seal("Ескі пікір", OWNER, id);

    assertThat(vault.sealWhatIsOpen()).isEqualTo(1);

    assertThat(vault.seal("Ескі пікір", OWNER, id)).isEqualTo(before);
    assertThat(vault.open(before)).contains("Ескі пікір");
    assertThat(vault.sealWhatIsOpen()).isZero();
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  void the_same_form_sent_twice_is_sealed_once() {
    UUID once = UUID.randomUUID();

    SealedText first = vault.seal("Пікір", OWNER, once);
    assertThat(vault.seal("Пікір", OWNER, once)).isEqualTo(first);
    assertThat(vault.open(vault.seal("Басқа пікір", OWNER, once))).contains("Басқа пікір");
    assertThat(vault.seal("Пікір", OTHER, once)).isNotEqualTo(first);
    assertThat(vault.open(first)).contains("Пікір");
  }
}
