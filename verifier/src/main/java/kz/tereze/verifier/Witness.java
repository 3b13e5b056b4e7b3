package kz.tereze.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sees to it that a log shows everybody the same: it vouches only for checkpoints that continue
/// what it vouched for before, and keeps the last one in a file of its own (C2SP tlog-witness).
public final class Witness {

  private static final int MOST_HASHES = 63;
  private static final String OLD = "old ";

  /// @param status as HTTP has it
  public record Answer(int status, String type, String text) {

    private static final String PLAIN = "text/plain; charset=utf-8";

    static Answer plain(int status, String text) {
      return new Answer(status, PLAIN, text);
    }

    /// The witness saw so many; whoever asks should prove from there.
    static Answer size(long size) {
      return new Answer(409, "text/x.tlog.size", size + "\n");
    }
  }

  private record Asked(long old, List<Digest> proof, Note note, Checkpoint checkpoint) {}

  private final WitnessKey key;
  private final List<Key> logs;
  private final Path folder;
  private final InstantSource clock;

  Witness(WitnessKey key, List<Key> logs, Path folder, InstantSource clock) {
    this.key = key;
    this.logs = List.copyOf(logs);
    this.folder = folder;
    this.clock = clock;
  }

  /// @param folder holds its key and what it saw
  /// @param logs keys of the logs it looks at
  public static Witness in(Path folder, String name, List<Key> logs, InstantSource clock)
      throws IOException, Refuted {
    return new Witness(WitnessKey.in(folder, name), logs, folder, clock);
  }

  public Key key() {
    return key.key();
  }

  /// Looks at a new checkpoint and, if it continues the last one, vouches for it. One at a time: a
  /// slower call must not put an older size back.
  public synchronized Answer add(byte[] request) throws IOException {
    Asked asked;
    try {
      asked = read(request);
    } catch (Refuted malformed) {
      return Answer.plain(400, malformed.getMessage() + "\n");
    }
    Checkpoint checkpoint = asked.checkpoint();
    List<Key> known = logs.stream().filter(log -> log.name().equals(checkpoint.origin())).toList();
    if (known.isEmpty()) {
      return Answer.plain(404, "unknown log\n");
    }
    if (!isSigned(asked.note(), checkpoint, known)) {
      return Answer.plain(403, "not signed by the log\n");
    }
    if (asked.old() > checkpoint.size()) {
      return Answer.plain(400, "the old size is larger than the new one\n");
    }
    Optional<Note> last = last(checkpoint.origin());
    return against(last, asked);
  }

  private Answer against(Optional<Note> last, Asked asked) throws IOException {
    try {
      Checkpoint checkpoint = asked.checkpoint();
      long size = last.isPresent() ? last.get().checkpoint().size() : 0;
      if (asked.old() != size) {
        return Answer.size(size);
      }
      Digest root = last.isPresent() ? last.get().checkpoint().root() : Digest.none();
      if (size == checkpoint.size() && !root.equals(checkpoint.root())) {
        return Answer.size(size);
      }
      Merkle.requireConsistent(size, root, checkpoint.size(), checkpoint.root(), asked.proof());
      Note.Line line = key.vouch(checkpoint, clock.instant().getEpochSecond());
      List<Note.Line> lines = new ArrayList<>(asked.note().lines());
      lines.add(line);
      Durable.write(
          file(checkpoint.origin()), new Note(asked.note().text(), lines).toString(), "rw-r--r--");
      return Answer.plain(200, line.toString());
    } catch (Refuted inconsistent) {
      return Answer.plain(422, inconsistent.getMessage() + "\n");
    }
  }

  private static boolean isSigned(Note note, Checkpoint checkpoint, List<Key> known) {
    boolean signed = false;
    for (Key log : known) {
      try {
        signed |= log.signed(note, checkpoint) >= 0;
      } catch (Refuted forged) {
        return false;
      }
    }
    return signed;
  }

  /// The last checkpoint of a log it vouched for, its own line with it.
  public Optional<Note> last(String origin) throws IOException {
    Path file = file(origin);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Note.parse(Files.readAllBytes(file)));
    } catch (Refuted damaged) {
      throw new IOException(file + " is damaged: " + damaged.getMessage(), damaged);
    }
  }

  private Path file(String origin) {
    String name = Digest.sha256(Digest.utf8(origin)).toString().substring(0, 16);
    return folder.resolve("saw-" + name);
  }

  private static Asked read(byte[] request) throws Refuted {
    String text = Note.text(request);
    int end = text.indexOf("\n\n");
    if (end < 0) {
      throw new Refuted("no empty line before the checkpoint");
    }
    List<String> lines = List.of(text.substring(0, end).split("\n", -1));
    String old = lines.getFirst();
    if (!old.matches(OLD + "(0|[1-9][0-9]{0,17})") || lines.size() > MOST_HASHES + 1) {
      throw new Refuted("expected a line with the old size, then at most 63 hashes");
    }
    List<Digest> proof = new ArrayList<>();
    for (String hash : lines.subList(1, lines.size())) {
      proof.add(Digest.parse(hash));
    }
    Note note = Note.parse(text.substring(end + 2));
    return new Asked(Long.parseLong(old.substring(OLD.length())), proof, note, note.checkpoint());
  }
}
