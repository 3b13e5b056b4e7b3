package kz.tereze.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a whole log once, from its first entry to its last, and checks all of it: signatures,
/// every entry, every tile, the root, and that checkpoints seen earlier are its beginnings. Its
/// memory does not grow with the log.
public final class Audit {

  private static final int TILE = 256;
  private static final int TILE_HEIGHT = 8;
  private static final int LENGTH_BYTES = 2;
  private static final Pattern WHOLE =
      Pattern.compile("\"whole\":\\{\"bytes\":([0-9]+),\"sha256\":\"([0-9a-f]{64})\"}");

  /// What was found in order.
  ///
  /// @param signed who signed the checkpoint, one line each
  /// @param seen how many earlier checkpoints are beginnings of this log
  public record Result(
      Checkpoint checkpoint, List<String> signed, long tiles, long details, int seen) {}

  private final Source log;
  private final Policy policy;
  private final LongConsumer progress;

  /// Hashes of each level's tile that is being filled.
  private final Map<Integer, ByteArrayOutputStream> open = new HashMap<>();

  private final Map<Integer, Long> full = new HashMap<>();
  private long tiles;
  private long details;

  /// @param progress told how many entries were read
  public Audit(Source log, Policy policy, LongConsumer progress) {
    this.log = log;
    this.policy = policy;
    this.progress = progress;
  }

  /// @param seen checkpoints kept from earlier
  public Result run(List<Note> seen) throws Refuted, IOException {
    Note note = Note.parse(log.read("checkpoint"));
    List<String> signed = policy.require(note);
    Checkpoint checkpoint = note.checkpoint();
    List<Checkpoint> earlier = earlier(seen, checkpoint);
    Growing tree = new Growing(this::complete);
    int met = met(earlier, 0, tree);
    for (long n = 0; n * TILE < checkpoint.size(); n++) {
      int width = (int) Math.min(TILE, checkpoint.size() - n * TILE);
      byte[] bundle = log.read(path("entries", n, width));
      int at = 0;
      for (int i = 0; i < width; i++) {
        long index = n * TILE + i;
        int end = end(bundle, at, index);
        byte[] entry = Arrays.copyOfRange(bundle, at + LENGTH_BYTES, end);
        Proof.requireNumber(index, entry);
        requireDetails(index, entry);
        tree.add(Digest.leaf(entry));
        met = met(earlier, met, tree);
        at = end;
      }
      if (at != bundle.length) {
        throw Refuted.of("the bundle of entries from %d holds more than it should", n * TILE);
      }
      progress.accept(tree.size());
    }
    requireOpenTiles();
    if (!tree.root().equals(checkpoint.root())) {
      throw Refuted.of(
          "the %d entries give the root %s, signed is %s",
          checkpoint.size(), tree.root(), checkpoint.root());
    }
    return new Result(checkpoint, signed, tiles, details, met);
  }

  private List<Checkpoint> earlier(List<Note> seen, Checkpoint now) throws Refuted {
    List<Checkpoint> earlier = new ArrayList<>();
    for (Note note : seen) {
      policy.requireLog(note);
      Checkpoint before = note.checkpoint();
      if (!before.origin().equals(now.origin())) {
        throw Refuted.of("%s is another log than %s", before.origin(), now.origin());
      }
      if (before.size() > now.size()) {
        throw Refuted.of(
            "%d entries were signed earlier, only %d are published", before.size(), now.size());
      }
      earlier.add(before);
    }
    earlier.sort(Comparator.comparingLong(Checkpoint::size));
    return earlier;
  }

  private static int met(List<Checkpoint> earlier, int met, Growing tree) throws Refuted {
    int next = met;
    while (next < earlier.size() && earlier.get(next).size() == tree.size()) {
      if (!earlier.get(next).root().equals(tree.root())) {
        throw Refuted.of(
            "the first %d entries are not those signed earlier: root %s, signed was %s",
            tree.size(), tree.root(), earlier.get(next).root());
      }
      next++;
    }
    return next;
  }

  private static int end(byte[] bundle, int at, long index) throws Refuted {
    if (bundle.length < at + LENGTH_BYTES) {
      throw Refuted.of("entry %d is missing", index);
    }
    int length = (bundle[at] & 0xff) << Byte.SIZE | bundle[at + 1] & 0xff;
    int end = at + LENGTH_BYTES + length;
    if (bundle.length < end) {
      throw Refuted.of("entry %d breaks off", index);
    }
    return end;
  }

  /// Details an entry has only room for the hash of lie beside it.
  private void requireDetails(long index, byte[] entry) throws Refuted, IOException {
    Matcher named = WHOLE.matcher(Note.text(entry));
    if (named.find()) {
      Digest found = Digest.sha256(log.read("whole/" + index));
      if (!found.toString().equals(named.group(2))) {
        throw Refuted.of("the details of entry %d are not those it names: %s", index, found);
      }
      details++;
    }
  }

  private void complete(int level, Digest hash) throws Refuted, IOException {
    if (level % TILE_HEIGHT != 0) {
      return;
    }
    int row = level / TILE_HEIGHT;
    ByteArrayOutputStream hashes = open.computeIfAbsent(row, k -> new ByteArrayOutputStream());
    hashes.writeBytes(hash.bytes());
    if (hashes.size() == TILE * Digest.BYTES) {
      requireTile(row, full.merge(row, 1L, Long::sum) - 1, hashes.toByteArray());
      hashes.reset();
    }
  }

  private void requireOpenTiles() throws Refuted, IOException {
    for (Map.Entry<Integer, ByteArrayOutputStream> row : open.entrySet()) {
      if (row.getValue().size() > 0) {
        requireTile(
            row.getKey(), full.getOrDefault(row.getKey(), 0L), row.getValue().toByteArray());
      }
    }
  }

  private void requireTile(int level, long n, byte[] hashes) throws Refuted, IOException {
    String path = path(Integer.toString(level), n, hashes.length / Digest.BYTES);
    if (!Arrays.equals(log.read(path), hashes)) {
      throw Refuted.of("%s is not what the entries give", path);
    }
    tiles++;
  }

  /// `tile/0/x001/067.p/12`
  static String path(String level, long n, int width) {
    StringBuilder path = new StringBuilder("%03d".formatted(n % 1_000));
    for (long rest = n / 1_000; rest > 0; rest /= 1_000) {
      path.insert(0, "x%03d/".formatted(rest % 1_000));
    }
    return "tile/%s/%s%s".formatted(level, path, width == TILE ? "" : ".p/" + width);
  }
}
