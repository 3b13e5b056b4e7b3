package kz.tereze.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-26T10:00:00Z"));

  @TempDir private Path folder;

  private final SomeLog log = new SomeLog(40);

  @Test
  void it_vouches_for_what_continues_what_it_saw() throws Exception {
    Witness witness = witness();
    assertThat(add(witness, 0, 7).status()).isEqualTo(200);
    Witness.Answer answer = add(witness, 7, 40);
    assertThat(answer.status()).isEqualTo(200);
    Note vouched = Note.parse(log.checkpoint(40) + answer.text());
    assertThat(witness.key().signed(vouched, vouched.checkpoint()))
        .isEqualTo(CLOCK.instant().getEpochSecond());
  }

  @Test
  void it_says_from_where_to_prove() throws Exception {
    Witness witness = witness();
    add(witness, 0, 7);
    Witness.Answer answer = add(witness, 0, 40);
    assertThat(answer).isEqualTo(new Witness.Answer(409, "text/x.tlog.size", "7\n"));
  }

  @Test
  void it_vouches_for_the_same_size_again_but_only_with_the_same_root() throws Exception {
    Witness witness = witness();
    add(witness, 0, 7);
    assertThat(add(witness, 7, 7).status()).isEqualTo(200);
    String fork = log.checkpoint(SomeLog.ORIGIN, 7, log.root(8));
    assertThat(post(witness, "old 7\n\n" + fork).status()).isEqualTo(409);
  }

  @Test
  void it_never_vouches_for_two_pasts() throws Exception {
    Witness witness = witness();
    add(witness, 0, 7);
    String proof = proof(7, 40);
    byte[] anotherRoot = new SomeLog(39).root(39);
    String fork = log.checkpoint(SomeLog.ORIGIN, 40, anotherRoot);
    assertThat(post(witness, "old 7\n" + proof + "\n" + fork).status()).isEqualTo(422);
    assertThat(post(witness, "old 7\n\n" + log.checkpoint(40)).status()).isEqualTo(422);
    assertThat(post(witness, "old 7\n\n" + log.checkpoint(6)).status()).isEqualTo(400);
    assertThat(witness.last(SomeLog.ORIGIN).orElseThrow().checkpoint().size()).isEqualTo(7);
  }

  @Test
  void it_looks_only_at_logs_and_keys_it_knows() throws Exception {
    Witness witness = witness();
    String elsewhere = log.checkpoint("elsewhere.example/log", 7, log.root(7));
    assertThat(post(witness, "old 0\n\n" + elsewhere).status()).isEqualTo(404);
    assertThat(post(witness, "old 0\n\n" + new SomeLog(7).checkpoint(7)).status()).isEqualTo(403);
    String forged = log.checkpoint(7).replace("\n7\n", "\n8\n");
    assertThat(post(witness, "old 0\n\n" + forged).status()).isEqualTo(403);
  }

  @Test
  void anything_else_is_a_bad_request() throws Exception {
    Witness witness = witness();
    List<String> bad =
        List.of(
            "",
            "old 0\n" + log.checkpoint(7).substring(0, 20),
            "old -1\n\n" + log.checkpoint(7),
            "old 07\n\n" + log.checkpoint(7),
            "new 0\n\n" + log.checkpoint(7),
            "old 0\nnot a hash\n\n" + log.checkpoint(7),
            "old 7\n" + (SomeLog.base64(log.root(1)) + "\n").repeat(64) + "\n" + log.checkpoint(9),
            "old 0\n\n" + log.checkpoint(7).strip());
    for (String request : bad) {
      assertThat(post(witness, request).status()).as(request).isEqualTo(400);
    }
  }

  @Test
  void it_remembers_beyond_a_restart_and_its_key_is_its_own() throws Exception {
    Witness before = witness();
    add(before, 0, 7);
    Witness after = witness();
    assertThat(after.key().vkey()).isEqualTo(before.key().vkey());
    assertThat(add(after, 0, 40).text()).isEqualTo("7\n");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("witness.pem"))))
        .isEqualTo("rw-------");
  }

  @Test
  void many_who_ask_at_once_never_put_it_back() throws Exception {
    Witness witness = witness();
    List<Key> logs = List.of(Key.parse(log.vkey));
    try (WitnessServer server =
            WitnessServer.start(witness, logs, new InetSocketAddress("127.0.0.1", 0));
        ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Integer>> asking = new ArrayList<>();
      for (int size = 1; size <= 40; size++) {
        String request = "old 0\n\n" + log.checkpoint(size);
        asking.add(() -> send(server, request).statusCode());
      }
      int vouched = 0;
      for (Future<Integer> answer : threads.invokeAll(asking)) {
        vouched += answer.get() == 200 ? 1 : 0;
      }
      assertThat(vouched).isEqualTo(1);
      long size = witness.last(SomeLog.ORIGIN).orElseThrow().checkpoint().size();
      HttpResponse<String> on =
          send(server, "old %d\n%s\n%s".formatted(size, proof((int) size, 40), log.checkpoint(40)));
      assertThat(on.statusCode()).isEqualTo(200);
      assertThat(get(server, "/checkpoint").body()).endsWith(on.body());
      assertThat(get(server, "/checkpoint?origin=other").statusCode()).isEqualTo(404);
      assertThat(get(server, "/add-checkpoint").statusCode()).isEqualTo(405);
      assertThat(send(server, "x".repeat(70_000)).statusCode()).isEqualTo(413);
    }
  }

  private Witness witness() throws Exception {
    return Witness.in(folder, "witness.example/w1", List.of(Key.parse(log.vkey)), CLOCK);
  }

  private Witness.Answer add(Witness witness, int old, int size) throws Exception {
    return post(witness, "old %d\n%s\n%s".formatted(old, proof(old, size), log.checkpoint(size)));
  }

  private static Witness.Answer post(Witness witness, String request) throws Exception {
    return witness.add(request.getBytes(StandardCharsets.UTF_8));
  }

  private String proof(int old, int size) {
    StringBuilder proof = new StringBuilder();
    SomeLog.consistency(old, log.leaves.subList(0, size))
        .forEach(hash -> proof.append(SomeLog.base64(hash)).append('\n'));
    return proof.toString();
  }

  private static HttpResponse<String> send(WitnessServer server, String body) throws Exception {
    return ask(
        HttpRequest.newBuilder(uri(server, "/add-checkpoint"))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static HttpResponse<String> get(WitnessServer server, String path) throws Exception {
    return ask(HttpRequest.newBuilder(uri(server, path)).build());
  }

  private static HttpResponse<String> ask(HttpRequest request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  private static URI uri(WitnessServer server, String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }
}
