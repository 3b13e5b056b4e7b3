package kz.tereze.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofsTest {

  private final SomeLog log = new SomeLog(70);
  private final Policy policy = policy(log.vkey);

  @Test
  void a_true_proof_is_told_in_steps() throws Exception {
    Proofs proofs = Proofs.parse(bytes(log.proof(42, 70)));
    assertThat(proofs.require(policy))
        .hasSize(5)
        .anyMatch(step -> step.startsWith("leaf hash "))
        .anyMatch(step -> step.contains("over all 70 entries of tereze.example/log"))
        .anyMatch(step -> step.startsWith("signed by the log"));
    assertThat(proofs.entries().getFirst().entry()).isEqualTo(log.entries.get(42));
  }

  @Test
  void many_entries_are_proved_in_one_file() throws Exception {
    Proofs proofs = Proofs.parse(bytes(log.proofs(70, 0, 1, 41, 69)));
    proofs.require(policy);
    assertThat(proofs.entries()).extracting(Proof::index).containsExactly(0L, 1L, 41L, 69L);
    assertThat(Proofs.parse(bytes(log.proofs(70))).entries()).isEmpty();
  }

  @Test
  void whatever_byte_of_a_proof_is_changed_it_is_refuted() {
    assertEveryChangeIsRefuted(log.proof(42, 70));
    assertEveryChangeIsRefuted(log.proofs(70, 3, 42));
  }

  @Test
  void a_proof_that_breaks_off_is_refuted() {
    String proof = log.proof(42, 70);
    for (int end = 0; end < proof.length(); end++) {
      assertRefuted(bytes(proof.substring(0, end)));
    }
  }

  @Test
  void a_proof_in_a_strangers_name_is_refuted() {
    assertRefuted(bytes(new SomeLog(70).proof(42, 70)));
    assertThatThrownBy(
            () -> Proofs.parse(bytes(log.proof(1, 70))).require(policy(new SomeLog(1).vkey)))
        .hasMessageContaining("no key of yours signed");
  }

  @Test
  void an_entry_that_was_moved_says_so_itself() {
    SomeLog moved = new SomeLog(3);
    moved.add(SomeLog.entry(9, "moved"));
    assertThatThrownBy(() -> Proofs.parse(bytes(moved.proof(3, 4))).require(policy(moved.vkey)))
        .hasMessageContaining("does not say that it is entry 3");
  }

  static Policy policy(String vkey) {
    try {
      return Policy.parse("log " + vkey + "\nquorum none\n");
    } catch (Refuted refuted) {
      throw new IllegalStateException(refuted);
    }
  }

  private void assertEveryChangeIsRefuted(String proof) {
    byte[] original = bytes(proof);
    for (int at = 0; at < original.length; at++) {
      for (int bit : List.of(1, 2, 0x20, 0x80)) {
        byte[] changed = original.clone();
        changed[at] ^= (byte) bit;
        assertRefuted(changed);
      }
    }
  }

  private void assertRefuted(byte[] file) {
    assertThatThrownBy(() -> Proofs.parse(file).require(policy))
        .as(() -> new String(file, StandardCharsets.UTF_8))
        .isInstanceOf(Refuted.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
