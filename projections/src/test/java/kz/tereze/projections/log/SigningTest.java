package kz.tereze.projections.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import kz.tereze.projections.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class SigningTest {

  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

  private final DataSource source = Postgres.freshDatabase();
  private final JdbcTemplate jdbc = new JdbcTemplate(source);
  private final Tiles tiles = new Tiles(source);
  private final SignerInMemory signer = new SignerInMemory();
  private final Checkpoints checkpoints = new Checkpoints(source);
  private final Signing signing = signing(signer);
  private final List<byte[]> leaves = new ArrayList<>();

  @Test
  void an_empty_ledger_is_not_signed() {
    assertThat(signing.signNext(NOW)).isEmpty();
    assertThat(checkpoints.newest()).isEmpty();
  }

  @Test
  void new_entries_are_signed_once_and_seen_by_all_when_published() {
    add(3);
    Signing.Signed signed = signing.signNext(NOW).orElseThrow();
    assertThat(checkpoints.newest()).isEmpty();
    assertThat(signing.unpublished()).contains(signed);

    signing.publish(signed, List.of());
    Published newest = checkpoints.newest().orElseThrow();
    assertThat(newest.checkpoint())
        .isEqualTo(Checkpoint.of(SignerInMemory.ORIGIN, 3, NaiveTree.root(leaves)));
    assertThat(newest.note().signers(signer.keys())).isEqualTo(signer.keys());
    assertThat(signing.signNext(NOW.plusSeconds(1))).isEmpty();
    assertThat(signing.unpublished()).isEmpty();
  }

  @Test
  void what_a_witness_said_is_published_with_it() {
    add(1);
    Signing.Signed signed = signing.signNext(NOW).orElseThrow();
    SignerInMemory witness = new SignerInMemory(NoteKey.Algorithm.COSIGNATURE);
    NoteKey key = witness.keys().getLast();
    SignedNote.Line line =
        witness.sign(Checkpoint.parse(signed.note().text()), NOW).lines().getLast();
    signing.publish(signed, List.of(line));
    signing.publish(signed, List.of(line));

    Published newest = checkpoints.newest().orElseThrow();
    assertThat(newest.note().signers(List.of(key))).containsExactly(key);
    assertThat(SignedNote.parse(newest.note().toString())).isEqualTo(newest.note());
    assertThat(checkpoints.count()).isEqualTo(1);
  }

  @Test
  void an_idle_ledger_is_signed_again_after_a_day() {
    add(2);
    publishNext(NOW);
    assertThat(signing.signNext(NOW.plus(Duration.ofHours(22)))).isEmpty();
    publishNext(NOW.plus(Duration.ofHours(23)));
    assertThat(checkpoints.count()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger_tile set hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1)",
        "update ledger_tile set hashes = substr(hashes, 33) || substr(hashes, 1, 32)",
        "update ledger_tile set hashes = substr(hashes, 1, 32)",
        "delete from ledger_tile",
        "truncate ledger_head cascade; truncate ledger_tile",
      })
  void nothing_is_signed_over_a_rewritten_past(String rewriting) {
    add(2);
    publishNext(NOW);
    asSuperuser(rewriting);
    assertThatThrownBy(() -> signing.signNext(NOW.plusSeconds(1))).isInstanceOf(Broken.class);
  }

  @Test
  void a_past_rewritten_without_a_trace_contradicts_the_signers_own_memory() {
    add(5);
    publishNext(NOW);
    asSuperuser("truncate ledger_head cascade; truncate ledger_tile");
    leaves.clear();
    leaves.add(NaiveTree.leaf("another past".getBytes()));
    tiles.grow(0, leaves);
    head();
    assertThatThrownBy(() -> signing.signNext(NOW.plusSeconds(1)))
        .isInstanceOf(Broken.class)
        .hasMessageContaining("shorter than signed at 5");

    add(9);
    assertThatThrownBy(() -> signing.signNext(NOW.plusSeconds(2)))
        .isInstanceOf(Broken.class)
        .hasMessageContaining("signed root differs at 5");
    // Somebody with the key and without that memory would be none the wiser: hence witnesses.
    SignerInMemory forgetful = new SignerInMemory();
    assertThat(signing(forgetful).signNext(NOW.plusSeconds(3))).isPresent();
  }

  private Signing signing(Signer by) {
    return new Signing(source, new DataSourceTransactionManager(source), tiles, by);
  }

  private void publishNext(Instant now) {
    signing.publish(signing.signNext(now).orElseThrow(), List.of());
  }

  private void add(int many) {
    List<byte[]> added = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      added.add(NaiveTree.leaf(("entry " + (leaves.size() + i)).getBytes()));
    }
    tiles.grow(leaves.size(), added);
    leaves.addAll(added);
    head();
  }

  private void head() {
    jdbc.update(
        "insert into ledger_head (size, root) values (?, ?)",
        leaves.size(),
        NaiveTree.root(leaves));
  }

  private void asSuperuser(String sql) {
    jdbc.execute(
        "set session_replication_role = replica; " + sql + "; reset session_replication_role");
  }
}
