package kz.tereze.projections.identity;

import static org.assertj.core.api.Assertions.assertThat;

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
  private final Vault vault = new Vault(source);

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

    JdbcClient.create(source).sql("update sealed_value set text = 'Тоғыз ұпай'").update();

    assertThat(vault.open(sealed)).isEmpty();
  }

  @Test
  void equal_texts_cannot_be_told_from_their_commitments() {
    assertThat(vault.seal("иә", OWNER).commitment())
        .isNotEqualTo(vault.seal("иә", OWNER).commitment());
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
