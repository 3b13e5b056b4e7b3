package kz.tereze.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  @TempDir private Path folder;

  private final SomeLog log = new SomeLog(300);
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void a_proof_is_checked_by_a_key_or_a_policy() throws Exception {
    String proof = file("a.tlog-proof", log.proof(4, 300));
    assertThat(run("proof", proof, "--key", log.vkey)).isZero();
    assertThat(said()).contains("it says: {\"at\"").endsWith("INTACT\n");
    String policy = file("policy", "log " + log.vkey + "\nquorum none\n");
    String pack = file("a.tlog-proofs", log.proofs(300, 1, 2));
    assertThat(run("proof", proof, pack, "--policy", policy)).isZero();

    assertThat(run("proof", proof, "--key", new SomeLog(1).vkey)).isEqualTo(Main.REFUTED);
    assertThat(said()).startsWith(proof).contains("NOT INTACT: no key of yours signed");
  }

  @Test
  void a_downloaded_table_is_checked_beside_its_proof() throws Exception {
    String table = file("ledger.csv", "number,awarded\r\nAP26000001,1.00\r\n");
    String hash = Digest.sha256(Files.readAllBytes(Path.of(table))).toString();
    String head = "tereze-file@v1\nsha256 " + hash + " ledger.csv\n";
    String proof = file("ledger.csv.tlog-proofs", head + log.proofs(300, 1, 2));
    assertThat(run("table", table, proof, "--key", log.vkey)).isZero();
    assertThat(said()).contains("2 entries its rows rest on").endsWith("INTACT\n");

    String other = file("other.csv", "number,awarded\r\nAP26000001,9.00\r\n");
    assertThat(run("table", other, proof, "--key", log.vkey)).isEqualTo(Main.REFUTED);
    assertThat(said()).contains("NOT INTACT: the table has the SHA-256");
    String pack = file("a.tlog-proofs", log.proofs(300, 1, 2));
    assertThat(run("table", table, pack, "--key", log.vkey)).isEqualTo(Main.REFUTED);
    assertThat(run("table", table, "--key", log.vkey)).isEqualTo(Main.MISUSED);
  }

  @Test
  void a_log_is_checked_beside_checkpoints_seen_earlier() throws Exception {
    String place = log.save(folder.resolve("log")).toString();
    String seen = file("seen", log.checkpoint(200));
    assertThat(run("log", place, "--key", log.vkey, "--seen", seen)).isZero();
    assertThat(said()).contains("300 entries, 3 tiles").contains("1 checkpoints seen earlier");
    Files.delete(folder.resolve("log/tile/0/000"));
    assertThat(run("log", place, "--key", log.vkey)).isEqualTo(Main.REFUTED);
    assertThat(said()).contains("NOT INTACT").contains("is missing");
  }

  @Test
  void a_file_is_hashed_to_look_it_up() throws Exception {
    assertThat(run("hash", file("empty", ""))).isZero();
    assertThat(said())
        .startsWith("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void who_asks_wrongly_is_told_how() throws Exception {
    String proof = file("a.tlog-proof", log.proof(4, 300));
    for (List<String> asked :
        List.of(
            List.<String>of(),
            List.of("nothing"),
            List.of("proof", proof),
            List.of("proof", "--key", log.vkey),
            List.of("proof", proof, "--key"),
            List.of("log", "--wrong", "--key", log.vkey),
            List.of("witness"),
            List.of("witness", "--folder", ".", "--name", "a b", "--log", log.vkey))) {
      assertThat(run(asked.toArray(String[]::new))).as(asked.toString()).isEqualTo(Main.MISUSED);
    }
    assertThat(run("proof", "missing", "--key", log.vkey)).isEqualTo(Main.REFUTED);
  }

  private String file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private int run(String... args) {
    said.reset();
    return Main.run(List.of(args), new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
