package kz.tereze.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every way of tampering with a published log is tried, and found.
class AuditTest {

  private static final int SIZE = 600;
  private static final String PARTIAL = "tile/0/002.p/88";
  private static final String BUNDLE = "tile/entries/001";

  @TempDir private Path folder;

  private final SomeLog log = new SomeLog(SIZE);

  @Test
  void an_honest_log_is_intact_at_every_size_and_for_every_earlier_checkpoint() throws Exception {
    List<Note> seen = new ArrayList<>();
    for (int size : List.of(1, 2, 255, 256, 257, 511, 512, 513, SIZE)) {
      SomeLog first = new SomeLog(0);
      log.entries.subList(0, size).forEach(first::add);
      Path place = first.save(folder.resolve("size-" + size));
      assertThat(audit(place, first.vkey, List.of()).checkpoint().size()).isEqualTo(size);
      seen.add(Note.parse(bytes(log.checkpoint(size))));
    }
    Collections.shuffle(seen);
    Audit.Result result = audit(log.save(folder.resolve("all")), log.vkey, seen);
    assertThat(result.seen()).isEqualTo(seen.size());
    assertThat(result.tiles()).isEqualTo(4);
    assertThat(result.signed()).hasSize(1);
  }

  @Test
  void a_changed_byte_anywhere_in_any_file_is_found() throws IOException {
    Path place = log.save(folder);
    for (String name :
        List.of("checkpoint", "tile/0/000", "tile/0/001", PARTIAL, "tile/1/000.p/2", BUNDLE)) {
      Path file = place.resolve(name);
      byte[] original = Files.readAllBytes(file);
      int step = Math.max(1, original.length / 97);
      for (int at = 0; at < original.length; at += step) {
        byte[] changed = original.clone();
        changed[at] ^= 1;
        Files.write(file, changed);
        assertFound(place);
      }
      Files.write(file, original);
    }
    assertThat(place).satisfies(intact -> audit(intact, log.vkey, List.of()));
  }

  @Test
  void a_missing_or_shortened_or_lengthened_file_is_found() throws IOException {
    Path place = log.save(folder);
    for (String name : List.of("checkpoint", "tile/0/000", PARTIAL, "tile/1/000.p/2", BUNDLE)) {
      Path file = place.resolve(name);
      byte[] original = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(original, original.length - 1));
      assertFound(place);
      Files.write(file, Arrays.copyOf(original, original.length + 1));
      assertFound(place);
      Files.write(file, new byte[0]);
      assertFound(place);
      Files.delete(file);
      assertFound(place);
      Files.write(file, original);
    }
  }

  @Test
  void entries_removed_swapped_doubled_or_put_in_are_found() throws IOException {
    Path place = log.save(folder);
    List<byte[]> honest = log.entries.subList(256, 512);
    List<byte[]> without = new ArrayList<>(honest);
    without.remove(7);
    List<byte[]> swapped = new ArrayList<>(honest);
    Collections.swap(swapped, 7, 8);
    List<byte[]> doubled = new ArrayList<>(honest);
    doubled.set(8, honest.get(7));
    List<byte[]> more = new ArrayList<>(honest);
    more.add(7, SomeLog.entry(263, "put in"));
    for (List<byte[]> dishonest : List.of(without, swapped, doubled, more)) {
      Files.write(place.resolve(BUNDLE), SomeLog.bundle(dishonest));
      assertFound(place);
    }
  }

  @Test
  void a_rewritten_log_needs_the_key() throws IOException {
    SomeLog rewritten = rewritten();
    Path place = rewritten.save(folder);
    Files.writeString(
        place.resolve("checkpoint"),
        log.checkpoint(SIZE).replace(line(log, 2), line(rewritten, 2)));
    assertFound(place);
  }

  @Test
  void a_log_rewritten_with_the_key_passes_alone_but_not_beside_an_earlier_checkpoint()
      throws Exception {
    SomeLog rewritten = rewritten();
    Path place = rewritten.save(folder);
    String forged = log.checkpoint(SomeLog.ORIGIN, SIZE, rewritten.root(SIZE));
    Files.writeString(place.resolve("checkpoint"), forged);
    audit(place, log.vkey, List.of());

    for (int size : List.of(301, 512, SIZE)) {
      Note seen = Note.parse(bytes(log.checkpoint(size)));
      assertThatThrownBy(() -> audit(place, log.vkey, List.of(seen)))
          .hasMessageContaining("the first %d entries are not those signed earlier", size);
    }
    assertThat(audit(place, log.vkey, List.of(Note.parse(bytes(log.checkpoint(300))))).seen())
        .isEqualTo(1);
  }

  @Test
  void a_log_cut_short_with_the_key_passes_alone_but_not_beside_an_earlier_checkpoint()
      throws Exception {
    SomeLog cut = new SomeLog(500);
    Path place = cut.save(folder);
    Files.writeString(place.resolve("checkpoint"), log.checkpoint(500));
    audit(place, log.vkey, List.of());
    Note seen = Note.parse(bytes(log.checkpoint(501)));
    assertThatThrownBy(() -> audit(place, log.vkey, List.of(seen)))
        .hasMessage("501 entries were signed earlier, only 500 are published");
  }

  @Test
  void an_earlier_checkpoint_of_another_log_or_key_proves_nothing() throws Exception {
    Path place = log.save(folder);
    Note strange = Note.parse(bytes(new SomeLog(300).checkpoint(300)));
    assertThatThrownBy(() -> audit(place, log.vkey, List.of(strange))).isInstanceOf(Refuted.class);
  }

  @Test
  void details_beside_an_entry_are_those_it_names() throws Exception {
    byte[] details = bytes("{\"a\":\"long\"}");
    SomeLog beside = new SomeLog(1);
    beside.add(
        bytes(
            "{\"is\":{\"whole\":{\"bytes\":12,\"sha256\":\"%s\"}},\"kind\":\"k\",\"seq\":1,\"v\":3}"
                .formatted(Digest.sha256(details))));
    Path place = beside.save(folder);
    assertThatThrownBy(() -> audit(place, beside.vkey, List.of())).isInstanceOf(IOException.class);
    Files.createDirectory(place.resolve("whole"));
    Files.write(place.resolve("whole/1"), details);
    assertThat(audit(place, beside.vkey, List.of()).details()).isEqualTo(1);
    Files.write(place.resolve("whole/1"), bytes("{\"a\":\"lang\"}"));
    assertThatThrownBy(() -> audit(place, beside.vkey, List.of()))
        .hasMessageContaining("the details of entry 1 are not those it names");
  }

  private static SomeLog rewritten() {
    SomeLog rewritten = new SomeLog(300);
    rewritten.add(SomeLog.entry(300, "another fact"));
    for (int seq = 301; seq < SIZE; seq++) {
      rewritten.add(SomeLog.entry(seq, "fact " + seq));
    }
    return rewritten;
  }

  private static String line(SomeLog log, int line) {
    return log.checkpoint(SIZE).split("\n")[line];
  }

  private void assertFound(Path place) {
    assertThatThrownBy(() -> audit(place, log.vkey, List.of()))
        .isInstanceOfAny(Refuted.class, IOException.class);
  }

  private static Audit.Result audit(Path place, String vkey, List<Note> seen)
      throws Refuted, IOException {
    return new Audit(Source.in(place), ProofsTest.policy(vkey), entries -> {}).run(seen);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
