package kz.tereze.infra.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.ledger.KeyCommand.RotateKey;
import kz.tereze.api.ledger.LogName;
import kz.tereze.infra.launch.RunningSite;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.log.Checkpoints;
import kz.tereze.projections.log.NoteKey;
import kz.tereze.projections.log.Proofs;
import kz.tereze.projections.log.Published;
import kz.tereze.projections.log.Signer;
import kz.tereze.verifier.Main;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// A stranger audits the running site's log.
class StrangersAuditTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final RunningSite site = RunningSite.shared();
  private final String log = site.url("/log");

  @TempDir private Path folder;

  static boolean goIsHere() {
    return Go.isHere();
  }

  /// A further key signs from now on, beside the first.
  private void rotateKey() {
    LogKeys keys = site.get(LogKeys.class);
    Checkpoints published = site.get(Checkpoints.class);
    long before = published.count();
    Instant now = Instant.now();
    NoteKey old = key();
    NoteKey next = keys.draw(NoteKey.Algorithm.ED25519, now);
    Instant until = now.plus(Duration.ofDays(90));
    Acting acting = new Acting(PersonId.PLATFORM, Set.of(Role.ADMINISTRATOR), null, now);
    site.get(CommandGateway.class)
        .sendAndWait(
            new RotateKey(new LogName(keys.origin()), next.vkey(), old.vkey(), until, acting));
    keys.adopt(next, until);
    site.get(Freshness.class)
        .await(() -> published.count() > before ? published.newest() : Optional.empty(), PATIENCE);
  }

  @Test
  @EnabledIf("goIsHere")
  void go_accepts_the_log_and_every_checkpoint_before_also_when_keys_change() throws IOException {
    NoteKey first = key();
    rotateKey();
    List<Path> seen = new ArrayList<>();
    for (Published before : site.get(Checkpoints.class).list(1_000, 0)) {
      Path file = folder.resolve("checkpoint-" + before.number());
      seen.add(Files.writeString(file, before.note().toString()));
    }
    Go.Verdict verdict = Go.audit(first.vkey(), log, seen);

    assertThat(verdict.intact()).as(verdict.said()).isTrue();
    assertThat(verdict.said()).contains(seen.size() + " older checkpoints: intact");
    assertThat(seen).hasSizeGreaterThan(1);
  }

  @Test
  void the_verifier_accepts_the_log_and_the_proof_of_every_entry() throws IOException {
    String vkey = key().vkey();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    assertThat(Main.run(List.of("log", log, "--key", vkey), out)).as(said.toString()).isZero();

    List<String> files = new ArrayList<>(List.of("proof", "--key", vkey));
    Proofs proofs = site.get(Proofs.class);
    Published newest = site.get(Checkpoints.class).newest().orElseThrow();
    for (long seq = 0; seq < newest.checkpoint().size(); seq++) {
      String proof = proofs.under(newest).apply(seq).orElseThrow().text();
      files.add(Files.writeString(folder.resolve(seq + ".tlog-proof"), proof).toString());
    }
    assertThat(Main.run(files, out)).as(said.toString()).isZero();
  }

  @Test
  void two_witnesses_of_the_demonstration_saw_it_too() {
    List<NoteKey> witnesses = site.get(Witnesses.class).witnesses();
    assertThat(witnesses).hasSize(2);
    Published newest = site.get(Checkpoints.class).newest().orElseThrow();
    assertThat(newest.note().signers(witnesses)).isEqualTo(witnesses);
  }

  @Test
  void caches_keep_what_never_changes_and_ask_again_for_the_rest() throws Exception {
    HttpResponse<byte[]> checkpoint = get("/checkpoint");
    assertThat(checkpoint.headers().firstValue("content-type"))
        .hasValue("text/plain;charset=UTF-8");
    assertThat(checkpoint.headers().firstValue("cache-control")).hasValue("max-age=2, public");

    HttpResponse<byte[]> tile = get("/tile/0/000.p/1");
    assertThat(tile.body()).hasSize(32);
    assertThat(tile.headers().firstValue("content-type")).hasValue("application/octet-stream");
    assertThat(tile.headers().firstValue("cache-control").orElseThrow()).contains("immutable");
    for (String none : List.of("/tile/0/x900/000", "/tile/5/000.p/1", "/tile/0/0", "/tile/x")) {
      assertThat(get(none).statusCode()).as(none).isEqualTo(404);
    }
  }

  private NoteKey key() {
    return site.get(Signer.class).keys().getFirst();
  }

  private HttpResponse<byte[]> get(String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(log + path)).build(),
          HttpResponse.BodyHandlers.ofByteArray());
    }
  }
}
