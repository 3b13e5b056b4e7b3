package kz.tereze.projections.document;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import javax.sql.DataSource;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.identity.KeptClosed;
import kz.tereze.projections.identity.KeyEncryptionKey;
import kz.tereze.projections.identity.Vaults;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DocumentsTest {

  private static final byte[] PLAN = "%PDF-1.7 how the water is cleaned".getBytes(US_ASCII);

  private final DataSource source = Postgres.freshDatabase();
  private final JdbcClient jdbc = JdbcClient.create(source);
  private final Documents documents = new Documents(source, Vaults.seal());

  @Test
  void a_document_is_sealed_in_the_database_and_comes_back_byte_for_byte() {
    Hash hash = documents.keep("application/pdf", PLAN);
    assertThat(documents.keep("application/pdf", PLAN)).isEqualTo(hash);

    assertThat(new String(stored(hash), US_ASCII)).doesNotContain("water");
    assertThat(documents.find(hash).orElseThrow().bytes()).isEqualTo(PLAN);
    assertThat(documents.find(hash).orElseThrow().type()).isEqualTo("application/pdf");
  }

  @Test
  void another_key_or_another_place_opens_nothing() {
    Hash hash = documents.keep("application/pdf", PLAN);
    Documents elsewhere =
        new Documents(
            source,
            new KeptClosed(
                new KeyEncryptionKey("another key of thirty-two bytes!".getBytes(US_ASCII)),
                InstantSource.system()));
    assertThatThrownBy(() -> elsewhere.find(hash)).isInstanceOf(IllegalStateException.class);

    Hash other = CanonicalJson.sha256(new byte[] {1});
    jdbc.sql("update document set hash = ?").param(other.hex()).update();
    assertThatThrownBy(() -> documents.find(other)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void what_an_older_program_kept_in_the_clear_is_read_and_then_sealed_once() {
    Hash hash = CanonicalJson.sha256(PLAN);
    jdbc.sql("insert into document (hash, type, bytes) values (?, 'application/pdf', ?)")
        .params(hash.hex(), PLAN)
        .update();
    assertThat(documents.find(hash).orElseThrow().bytes()).isEqualTo(PLAN);

    assertThat(documents.sealWhatIsOpen()).isEqualTo(1);
    assertThat(documents.sealWhatIsOpen()).isZero();
    assertThat(stored(hash)).isNotEqualTo(PLAN);
    assertThat(documents.find(hash).orElseThrow().bytes()).isEqualTo(PLAN);
  }

  private byte[] stored(Hash hash) {
    return jdbc.sql("select bytes from document where hash = ?")
        .param(hash.hex())
        .query(byte[].class)
        .single();
  }
}
