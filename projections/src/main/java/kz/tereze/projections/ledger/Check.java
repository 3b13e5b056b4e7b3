package kz.tereze.projections.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tereze.api.Event;
import kz.tereze.projections.log.Checkpoint;
import kz.tereze.projections.log.Fault;
import kz.tereze.projections.log.NoteKey;
import kz.tereze.projections.log.Report;
import kz.tereze.projections.log.SignedNote;
import kz.tereze.projections.log.TileCheck;
import kz.tereze.projections.log.Tiles;
import kz.tereze.projections.log.TreeHash;
import kz.tereze.projections.log.Walk;
import org.jspecify.annotations.Nullable;

/// One walk along the ledger, from its first entry to its last.
final class Check {

  private static final int MOST_FAULTS = 100;
  private static final int TELL_EVERY = 1_000;

  /// Canonical JSON names these last.
  private static final Pattern LAST_NAMES = Pattern.compile(",\"seq\":(\\d+),\"v\":\\d+}$");

  private static final Pattern WHOLE =
      Pattern.compile("\"whole\":\\{\"bytes\":\\d+,\"sha256\":\"([0-9a-f]{64})\"}");

  /// @param payload of the fact it tells; null where facts are not looked at, or it is gone
  record Row(
      long seq,
      String event,
      String body,
      @Nullable String whole,
      byte[] leafHash,
      @Nullable String kind,
      @Nullable String revision,
      @Nullable String payload) {}

  /// A root that was noted, and for a signed one the note.
  record Noted(long number, long size, byte[] root, @Nullable SignedNote note) {}

  private final Frontier frontier = new Frontier();
  private final List<Fault> faults = new ArrayList<>();
  private final TileCheck tiles;
  private final Walk<Noted> heads;
  private final Walk<Noted> checkpoints;
  private final @Nullable Checkpoint remembered;
  private final List<NoteKey> keys;
  private final Sequencer.@Nullable Facts facts;
  private final LongConsumer progress;
  private long size;
  private long rootsSeen;
  private long checkpointsSeen;

  Check(
      Tiles tiles,
      Walk<Noted> heads,
      Walk<Noted> checkpoints,
      @Nullable Checkpoint remembered,
      List<NoteKey> keys,
      Sequencer.@Nullable Facts facts,
      LongConsumer progress) {
    this.tiles = new TileCheck(tiles, first -> fault(Fault.Kind.TILE_CHANGED, first));
    this.heads = heads;
    this.checkpoints = checkpoints;
    this.remembered = remembered;
    this.keys = keys;
    this.facts = facts;
    this.progress = progress;
  }

  /// @param upTo so many entries; what is appended meanwhile is another walk's
  void run(Walk<Row> rows, long upTo) {
    for (Row row = rows.next(); row != null && row.seq() < upTo; row = rows.next()) {
      if (row.seq() != size) {
        fault(Fault.Kind.ENTRY_MISSING, size);
      }
      byte[] body = row.body().getBytes(StandardCharsets.UTF_8);
      byte[] hash = TreeHash.leaf(body);
      look(row, hash);
      frontier.add(hash, tiles::closed);
      size = row.seq() + 1;
      meet();
      if (size % TELL_EVERY == 0) {
        progress.accept(size);
      }
    }
    tiles.end();
    if (size < upTo) {
      fault(Fault.Kind.ENTRY_MISSING, size);
    }
    for (Noted left = checkpoints.next(); left != null; left = checkpoints.next()) {
      fault(Fault.Kind.SHORTER_THAN_SIGNED, left.size());
    }
    if (remembered != null && remembered.size() > size) {
      fault(Fault.Kind.SHORTER_THAN_SIGNED, remembered.size());
    }
  }

  private void look(Row row, byte[] hash) {
    if (!Arrays.equals(hash, row.leafHash())) {
      fault(Fault.Kind.ENTRY_CHANGED, row.seq());
    }
    Matcher number = LAST_NAMES.matcher(row.body());
    if (!number.find() || !number.group(1).equals(Long.toString(row.seq()))) {
      fault(Fault.Kind.ENTRY_MOVED, row.seq());
    }
    Matcher named = WHOLE.matcher(row.body());
    String whole = row.whole();
    String expected = named.find() ? named.group(1) : null;
    String found =
        whole == null
            ? null
            : HexFormat.of().formatHex(TreeHash.of(whole.getBytes(StandardCharsets.UTF_8)));
    if (expected == null ? found != null : !expected.equals(found)) {
      fault(Fault.Kind.DETAILS_CHANGED, row.seq());
    }
    if (facts != null) {
      compare(row, facts);
    }
  }

  private void compare(Row row, Sequencer.Facts from) {
    if (row.payload() == null || row.kind() == null || row.revision() == null) {
      fault(Fault.Kind.FACT_GONE, row.seq());
      return;
    }
    Event fact;
    try {
      fact = from.read(row.kind(), row.revision(), row.payload());
    } catch (RuntimeException damaged) {
      fault(Fault.Kind.FACT_DIFFERS, row.seq());
      return;
    }
    int version = Leaf.version(row.body());
    Optional<PublicFact> open = PublicFacts.of(fact, version);
    if (open.isEmpty()) {
      fault(Fault.Kind.FACT_NOT_PUBLIC, row.seq());
      return;
    }
    String at = fact.at().toString();
    Leaf counted = Leaf.of(version, row.seq(), row.event(), row.kind(), at, open.get().details());
    if (!counted.body().equals(row.body())) {
      fault(Fault.Kind.FACT_DIFFERS, row.seq());
    }
  }

  /// Roots over exactly the entries seen so far.
  private void meet() {
    for (Noted head = heads.peek(); head != null && head.size() <= size; head = heads.peek()) {
      heads.next();
      rootsSeen++;
      if (!isHere(head)) {
        fault(Fault.Kind.ROOT_DIFFERS, head.size());
      }
    }
    for (Noted signed = checkpoints.peek();
        signed != null && signed.size() <= size;
        signed = checkpoints.peek()) {
      checkpoints.next();
      checkpointsSeen++;
      if (!isHere(signed)) {
        fault(Fault.Kind.SIGNED_ROOT_DIFFERS, signed.size());
      }
      requireSignature(signed);
    }
    if (remembered != null
        && remembered.size() == size
        && !remembered.root().hex().equals(HexFormat.of().formatHex(frontier.root()))) {
      fault(Fault.Kind.SIGNED_ROOT_DIFFERS, size);
    }
  }

  private boolean isHere(Noted noted) {
    return noted.size() == size && Arrays.equals(noted.root(), frontier.root());
  }

  private void requireSignature(Noted signed) {
    try {
      SignedNote note = signed.note();
      boolean valid =
          note != null
              && !note.signers(keys).isEmpty()
              && Checkpoint.parse(note.text())
                  .equals(Checkpoint.of(keys.getFirst().name(), signed.size(), signed.root()));
      if (!valid) {
        fault(Fault.Kind.SIGNATURE_INVALID, signed.size());
      }
    } catch (IllegalArgumentException noCheckpoint) {
      fault(Fault.Kind.SIGNATURE_INVALID, signed.size());
    }
  }

  void fault(Fault.Kind kind, long at) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(new Fault(kind, at));
    }
  }

  Report report(Instant at, Duration took) {
    return new Report(at, took, size, rootsSeen, checkpointsSeen, faults);
  }
}
