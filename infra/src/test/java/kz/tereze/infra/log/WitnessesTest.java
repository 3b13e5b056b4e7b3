package kz.tereze.infra.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.log.Checkpoint;
import kz.tereze.projections.log.NoteKey;
import kz.tereze.projections.log.SignedNote;
import kz.tereze.projections.log.Tiles;
import kz.tereze.projections.log.TreeHash;
import kz.tereze.verifier.Key;
import kz.tereze.verifier.Witness;
import kz.tereze.verifier.WitnessServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The log asks real witnesses at their addresses.
class WitnessesTest {

  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

  @TempDir private Path folder;

  private final DataSource database = Postgres.freshDatabase();
  private final Tiles tiles = new Tiles(database);
  private final List<WitnessServer> servers = new ArrayList<>();
  private LogKeys keys;
  private Witnesses witnesses;

  @BeforeEach
  void twoWitnesses() throws Exception {
    keys = new LogKeys(folder.resolve("secrets"), folder.resolve("signed"), "log.example/log");
    write(start("w1"), start("w2"));
    witnesses = new Witnesses(folder.resolve("witnesses"), tiles);
  }

  @AfterEach
  void stop() {
    servers.forEach(WitnessServer::close);
  }

  @Test
  void each_checkpoint_gets_the_line_of_every_witness() throws Exception {
    for (int size = 1; size <= 700; size += 233) {
      SignedNote note = signed(size);
      Witnesses.Said said = witnesses.ask(note);
      assertThat(said.contradicted()).isFalse();
      assertThat(new SignedNote(note.text(), said.lines()).signers(witnesses.witnesses()))
          .hasSize(2);
    }
    // Somebody who knows nothing of what the witnesses saw is told by them.
    Witnesses restarted = new Witnesses(folder.resolve("witnesses"), tiles);
    assertThat(restarted.ask(signed(tiles.size() + 1)).lines()).hasSize(2);
    assertThat(restarted.ask(signed(tiles.size())).lines()).hasSize(2);
  }

  @Test
  void a_witness_that_is_away_is_not_waited_for() throws Exception {
    servers.getFirst().close();
    Witnesses.Said said = witnesses.ask(signed(5));
    assertThat(said.lines()).hasSize(1);
    assertThat(said.contradicted()).isFalse();
  }

  @Test
  void a_past_other_than_the_one_a_witness_saw_is_found() throws Exception {
    witnesses.ask(signed(5));
    Tiles another = new Tiles(Postgres.freshDatabase());
    another.grow(0, List.of(TreeHash.leaf("another past".getBytes(StandardCharsets.UTF_8))));
    Witnesses forked = new Witnesses(folder.resolve("witnesses"), another);
    Witnesses.Said shorter = forked.ask(sign(another, 1));
    assertThat(shorter.contradicted()).isTrue();
    assertThat(shorter.lines()).isEmpty();

    for (int i = 1; i < 9; i++) {
      another.grow(i, List.of(TreeHash.leaf(new byte[] {(byte) i})));
    }
    assertThat(forked.ask(sign(another, 9)).contradicted()).isTrue();
    assertThat(forked.ask(sign(another, 5)).contradicted()).isTrue();
  }

  @Test
  void a_line_that_is_not_from_the_witnesss_key_is_not_taken() throws Exception {
    String honest = Files.readAllLines(folder.resolve("witnesses")).get(1);
    String[] words = honest.split(" ");
    Witness stranger =
        Witness.in(folder.resolve("stranger"), "w1.example", logs(), InstantSource.fixed(NOW));
    write("witness w1 " + stranger.key().vkey() + " " + words[3]);
    Witnesses.Said said = witnesses.ask(signed(5));
    assertThat(said.lines()).isEmpty();
    assertThat(said.contradicted()).isFalse();
  }

  private String start(String name) throws Exception {
    Witness witness =
        Witness.in(folder.resolve(name), name + ".example", logs(), InstantSource.fixed(NOW));
    WitnessServer server =
        WitnessServer.start(witness, logs(), new InetSocketAddress("127.0.0.1", 0));
    servers.add(server);
    return "witness %s %s http://127.0.0.1:%d/"
        .formatted(name, witness.key().vkey(), server.port());
  }

  private void write(String... lines) throws Exception {
    Files.writeString(
        folder.resolve("witnesses"), "# asked\n" + String.join("\n", lines) + "\nquorum none\n");
  }

  private List<Key> logs() throws Exception {
    List<Key> logs = new ArrayList<>();
    for (NoteKey key : keys.keys()) {
      logs.add(Key.parse(key.vkey()));
    }
    return logs;
  }

  private SignedNote signed(long size) {
    List<byte[]> more = new ArrayList<>();
    for (long i = tiles.size(); i < size; i++) {
      more.add(TreeHash.leaf(("entry " + i).getBytes(StandardCharsets.UTF_8)));
    }
    tiles.grow(size - more.size(), more);
    return sign(tiles, size);
  }

  private SignedNote sign(Tiles of, long size) {
    return keys.sign(Checkpoint.of(keys.origin(), size, of.tree().root(size)), NOW);
  }
}
