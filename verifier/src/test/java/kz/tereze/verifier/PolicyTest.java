package kz.tereze.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

  private static final String GO_KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

  @TempDir private Path folder;

  private final SomeLog log = new SomeLog(5);

  @Test
  void a_key_is_read_as_go_writes_it() throws Exception {
    assertThat(Key.parse(GO_KEY).vkey()).isEqualTo(GO_KEY);
    assertThat(Key.parse(GO_KEY).name()).isEqualTo("PeterNeumann");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "quorum none\nquorum none",
        "log nonsense\nquorum none",
        "log PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\nquorum none",
        "quorum somebody",
        "group g any nobody\nquorum g",
        "witness none " + GO_KEY + "\nquorum none",
        "witness a " + GO_KEY + "\nwitness a " + GO_KEY + "\nquorum a",
        "witness a " + GO_KEY + "\ngroup g 2 a\nquorum g",
        "witness a " + GO_KEY + "\ngroup g 0 a\nquorum g",
        "something else\nquorum none"
      })
  void what_is_no_policy_is_refused(String text) {
    assertThatThrownBy(() -> Policy.parse(text)).isInstanceOf(Refuted.class);
  }

  @Test
  void a_quorum_counts_witnesses_and_groups_of_them() throws Exception {
    Witness a = witness("a");
    Witness b = witness("b");
    Witness c = witness("c");
    String who =
        """
        # whom we trust
        log %s https://tereze.example/log
        \twitness A  %s
        witness B %s
        witness C %s
        group pair all A B
        group either any pair C
        group most 2 A B C
        """
            .formatted(log.vkey, a.key().vkey(), b.key().vkey(), c.key().vkey());
    Note byA = seen(a);
    Note byC = seen(c);
    Note byAandB = new Note(byA.text(), List.of(byA.lines().get(0), line(a), line(b)));

    assertThat(Policy.parse(who + "quorum A\n").require(byA))
        .anyMatch(step -> step.equals("seen by witness A at 2026-11-26T10:00:00Z"));
    Policy.parse(who + "quorum either\n").require(byC);
    Policy.parse(who + "quorum either\n").require(byAandB);
    Policy.parse(who + "quorum most\n").require(byAandB);
    Policy.parse(who + "quorum none\n").require(Note.parse(log.checkpoint(5)));
    for (String quorum : List.of("B", "either", "pair", "most")) {
      assertThatThrownBy(() -> Policy.parse(who + "quorum " + quorum).require(byA))
          .hasMessageContaining("not enough for " + quorum);
    }
  }

  @Test
  void a_witnesss_line_under_another_checkpoint_is_a_forgery() throws Exception {
    Witness a = witness("a");
    Note byA = seen(a);
    Note moved = new Note(Note.parse(log.checkpoint(4)).text(), byA.lines());
    Policy policy =
        Policy.parse("log %s\nwitness A %s\nquorum A\n".formatted(log.vkey, a.key().vkey()));
    assertThatThrownBy(() -> policy.require(moved)).isInstanceOf(Refuted.class);
  }

  private Witness witness(String name) throws Exception {
    return Witness.in(
        folder.resolve(name),
        "witness.example/" + name,
        List.of(Key.parse(log.vkey)),
        InstantSource.fixed(NOW));
  }

  private Note seen(Witness witness) throws Exception {
    Note.Line line = line(witness);
    Note note = Note.parse(log.checkpoint(5));
    return new Note(note.text(), List.of(note.lines().getFirst(), line));
  }

  private Note.Line line(Witness witness) throws Exception {
    if (witness.last(SomeLog.ORIGIN).isEmpty()) {
      Witness.Answer answer = witness.add(("old 0\n\n" + log.checkpoint(5)).getBytes("UTF-8"));
      assertThat(answer.status()).isEqualTo(200);
    }
    return witness.last(SomeLog.ORIGIN).orElseThrow().lines().getLast();
  }
}
