package kz.tereze.infra.log;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.tereze.projections.log.Checkpoint;
import kz.tereze.projections.log.NoteKey;
import kz.tereze.projections.log.SignedNote;
import kz.tereze.projections.log.Tiles;
import kz.tereze.projections.log.Vouching;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Asks the witnesses to look at a new checkpoint (C2SP tlog-witness). One that is away is not
/// waited for; one that saw another past is told about.
@Component
public class Witnesses implements Vouching {

  private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int OK = 200;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;

  private final Path file;
  private final Tiles tiles;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /// How much each witness has seen, as far as we know.
  private final Map<NoteKey, Long> saw = new ConcurrentHashMap<>();

  private final Map<NoteKey, String> trouble = new ConcurrentHashMap<>();

  /// What the witnesses said.
  ///
  /// @param contradicted whether one of them saw a past that is not this one
  public record Said(List<SignedNote.Line> lines, boolean contradicted) {

    public Said {
      lines = List.copyOf(lines);
    }
  }

  public Witnesses(@Value("${tereze.log.witnesses}") Path file, Tiles tiles) {
    this.file = file;
    this.tiles = tiles;
  }

  @Override
  public List<NoteKey> witnesses() {
    return WitnessFile.read(file).stream().map(WitnessFile.Named::key).toList();
  }

  /// Asks all of them at once.
  public Said ask(SignedNote signed) {
    List<WitnessFile.Named> witnesses = WitnessFile.read(file);
    List<SignedNote.Line> lines = new ArrayList<>();
    boolean contradicted = false;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Said>> asked =
          witnesses.stream()
              .map(witness -> threads.submit(() -> ask(witness, signed, true)))
              .toList();
      for (int i = 0; i < asked.size(); i++) {
        try {
          Said said = asked.get(i).get();
          lines.addAll(said.lines());
          contradicted |= said.contradicted();
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
        } catch (Exception away) {
          tell(witnesses.get(i), "is away: " + away.getMessage());
        }
      }
    }
    return new Said(lines, contradicted);
  }

  private Said ask(WitnessFile.Named witness, SignedNote signed, boolean again)
      throws IOException, InterruptedException {
    Checkpoint checkpoint = Checkpoint.parse(signed.text());
    long old = saw.getOrDefault(witness.key(), 0L);
    HttpResponse<String> answer = send(witness.url(), request(old, checkpoint, signed));
    String body = answer.body();
    if (answer.statusCode() == OK) {
      saw.put(witness.key(), checkpoint.size());
      return new Said(vouched(witness, signed, body), false);
    }
    boolean isSize = answer.statusCode() == CONFLICT && body.matches("\\d{1,18}\n");
    if (isSize) {
      long size = Long.parseLong(body.strip());
      saw.put(witness.key(), size);
      if (size != old && size <= checkpoint.size() && again) {
        return ask(witness, signed, false);
      }
    }
    boolean contradicts = isSize || answer.statusCode() == UNPROCESSABLE;
    tell(
        witness,
        contradicts
            ? "saw another past: " + body.strip()
            : "refused, status %d: %s".formatted(answer.statusCode(), body.strip()));
    return new Said(List.of(), contradicts);
  }

  private List<SignedNote.Line> vouched(WitnessFile.Named witness, SignedNote signed, String body) {
    List<SignedNote.Line> lines =
        SignedNote.lines(body).stream()
            .filter(
                line ->
                    !new SignedNote(signed.text(), List.of(line))
                        .signers(List.of(witness.key()))
                        .isEmpty())
            .toList();
    if (lines.isEmpty()) {
      tell(witness, "answered with a line that is not from its key");
    } else if (trouble.remove(witness.key()) != null) {
      LOG.info("witness {} vouches again", witness.name());
    }
    return lines;
  }

  private String request(long old, Checkpoint checkpoint, SignedNote signed) {
    StringBuilder request = new StringBuilder("old ").append(old).append('\n');
    if (old <= checkpoint.size()) {
      for (byte[] hash : tiles.tree().consistency(old, checkpoint.size())) {
        request.append(Base64.getEncoder().encodeToString(hash)).append('\n');
      }
    }
    return request.append('\n').append(signed).toString();
  }

  private HttpResponse<String> send(URI url, String request)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(url + "/add-checkpoint"))
            .timeout(PATIENCE)
            .header("Content-Type", "text/plain; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(request, StandardCharsets.UTF_8))
            .build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /// Once for each new trouble.
  private void tell(WitnessFile.Named witness, String what) {
    if (!what.equals(trouble.put(witness.key(), what))) {
      LOG.warn("witness {} {}", witness.name(), what);
    }
  }
}
