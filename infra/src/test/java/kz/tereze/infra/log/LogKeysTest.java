package kz.tereze.infra.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.tereze.projections.log.Checkpoint;
import kz.tereze.projections.log.NoteKey;
import kz.tereze.projections.log.SignedNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogKeysTest {

  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final Checkpoint CHECKPOINT = Checkpoint.of("tereze.example/log", 7, new byte[32]);

  @TempDir private Path folder;

  @Test
  void the_first_key_is_drawn_once_and_names_the_log_for_good() {
    LogKeys first = keys("tereze.example/log");
    LogKeys again = keys("elsewhere.example/log");
    assertThat(again.origin()).isEqualTo("tereze.example/log");
    assertThat(again.keys()).isEqualTo(first.keys()).hasSize(1);
    assertThat(again.sign(CHECKPOINT, NOW).signers(first.keys())).isEqualTo(first.keys());
  }

  @Test
  void only_its_owner_may_read_a_key() throws IOException {
    keys("tereze.example/log");
    Path file = keyFile();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> keys("tereze.example/log")).hasMessageContaining("chmod 600");
  }

  @Test
  void a_damaged_key_is_told_and_not_replaced() throws IOException {
    keys("tereze.example/log");
    Files.writeString(keyFile(), "vkey: nothing\n");
    assertThatThrownBy(() -> keys("tereze.example/log"))
        .hasMessageContaining("holds no private key");
  }

  @Test
  void what_was_signed_last_is_remembered_beyond_a_restart() {
    LogKeys signer = keys("tereze.example/log");
    assertThat(signer.lastSigned()).isEmpty();
    SignedNote note = signer.sign(CHECKPOINT, NOW);
    signer.remember(note);
    assertThat(keys("tereze.example/log").lastSigned()).contains(CHECKPOINT);
    assertThat(note.signers(List.copyOf(signer.keys()))).hasSize(1);
  }

  @Test
  void old_and_new_key_both_sign_until_the_old_one_ends() throws IOException {
    LogKeys signer = keys("tereze.example/log");
    NoteKey old = signer.current(NoteKey.Algorithm.ED25519).orElseThrow();
    NoteKey next = signer.draw(NoteKey.Algorithm.ED25519, NOW.plusSeconds(1));
    assertThat(signer.keys()).containsExactly(old);

    signer.adopt(next, NOW.plus(Duration.ofDays(90)));
    assertThat(signer.current(NoteKey.Algorithm.ED25519)).contains(next);
    assertThat(signer.keys()).containsExactlyInAnyOrder(old, next);
    List<NoteKey> both = List.of(old, next);
    assertThat(signer.sign(CHECKPOINT, NOW.plus(Duration.ofDays(89))).signers(both)).hasSize(2);
    assertThat(signer.sign(CHECKPOINT, NOW.plus(Duration.ofDays(90))).signers(both))
        .containsExactly(next);
    // What it signed before its end stays valid.
    assertThat(keys("tereze.example/log").keys()).contains(old);
  }

  @Test
  void a_key_that_quantum_computers_do_not_forge_signs_beside_the_other() {
    LogKeys signer = keys("tereze.example/log");
    signer.adopt(signer.draw(NoteKey.Algorithm.ML_DSA_44, NOW), NOW);
    SignedNote note = signer.sign(CHECKPOINT, NOW);
    assertThat(SignedNote.parse(note.toString()).signers(signer.keys())).hasSize(2);
  }

  @Test
  void a_key_that_was_not_announced_is_forgotten() throws IOException {
    LogKeys signer = keys("tereze.example/log");
    signer.discard(signer.draw(NoteKey.Algorithm.ED25519, NOW));
    try (Stream<Path> files = Files.list(folder.resolve("secrets"))) {
      assertThat(files).hasSize(1);
    }
  }

  private LogKeys keys(String origin) {
    return new LogKeys(folder.resolve("secrets"), folder.resolve("signed"), origin);
  }

  private Path keyFile() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("secrets"))) {
      return files.findFirst().orElseThrow();
    }
  }
}
