package kz.tereze.projections.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteKeyTest {

  /// The key of the example in Go's package note.
  private static final String GO =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private static final Checkpoint CHECKPOINT =
      Checkpoint.of(SignerInMemory.ORIGIN, 5, TreeHash.of(new byte[] {5}));
  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

  @Test
  void a_key_is_written_as_go_writes_it() {
    NoteKey key = NoteKey.parse(GO);
    assertThat(key.name()).isEqualTo("PeterNeumann");
    assertThat(key.algorithm()).isEqualTo(NoteKey.Algorithm.ED25519);
    assertThat(key.vkey()).isEqualTo(GO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+CRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
      })
  void anything_else_is_no_key(String vkey) {
    assertThatThrownBy(() -> NoteKey.parse(vkey)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  void a_signature_of_each_kind_holds_for_its_checkpoint_alone(NoteKey.Algorithm algorithm) {
    SignerInMemory signer = new SignerInMemory(algorithm);
    NoteKey key = signer.keys().getLast();
    SignedNote note = SignedNote.parse(signer.sign(CHECKPOINT, NOW).toString());
    assertThat(note.signers(List.of(key))).containsExactly(key);
    assertThat(NoteKey.parse(key.vkey())).isEqualTo(key);

    Checkpoint other = Checkpoint.of(SignerInMemory.ORIGIN, 6, TreeHash.of(new byte[] {5}));
    assertThat(new SignedNote(other.text(), note.lines()).signers(List.of(key))).isEmpty();
    NoteKey stranger = new SignerInMemory(algorithm).keys().getLast();
    assertThat(note.signers(List.of(stranger))).isEmpty();
  }
}
