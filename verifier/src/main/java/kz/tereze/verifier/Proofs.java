package kz.tereze.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A file of proofs under one checkpoint: a `.tlog-proof` of one entry (C2SP tlog-proof, the
/// entry's bytes as its extra data), or a `.tlog-proofs` of many.
///
/// @param note the checkpoint with its signatures
public record Proofs(Note note, List<Proof> entries) {

  static final String ONE = "c2sp.org/tlog-proof@v1";
  static final String MANY = "tereze-proofs@v1";

  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";
  private static final String ENTRY = "entry ";

  public Proofs {
    entries = List.copyOf(entries);
  }

  public static Proofs parse(byte[] file) throws Refuted {
    return parse(Note.text(file));
  }

  static Proofs parse(String text) throws Refuted {
    if (text.startsWith(ONE + "\n")) {
      return one(text.substring(ONE.length() + 1));
    }
    if (text.startsWith(MANY + "\n")) {
      return many(text.substring(MANY.length() + 1));
    }
    throw new Refuted("neither a .tlog-proof nor a .tlog-proofs file");
  }

  private static Proofs one(String text) throws Refuted {
    int end = text.indexOf("\n\n");
    if (end < 0) {
      throw new Refuted("the proof breaks off before its checkpoint");
    }
    List<String> lines = List.of(text.substring(0, end).split("\n", -1));
    if (lines.size() < 2) {
      throw new Refuted("the proof has no entry, or no number");
    }
    Proof proof =
        Proof.parse(
            after(INDEX, lines.get(1)), after(EXTRA, lines.get(0)), lines.subList(2, lines.size()));
    return new Proofs(Note.parse(text.substring(end + 2)), List.of(proof));
  }

  private static Proofs many(String text) throws Refuted {
    if (!text.endsWith("\n")) {
      throw new Refuted("the file breaks off");
    }
    String[] blocks = text.substring(0, text.length() - 1).split("\n\n", -1);
    if (blocks.length < 2) {
      throw new Refuted("the file breaks off before its checkpoint");
    }
    Note note = Note.parse(blocks[0] + "\n\n" + blocks[1] + "\n");
    List<Proof> entries = new ArrayList<>();
    for (String block : Arrays.asList(blocks).subList(2, blocks.length)) {
      List<String> lines = List.of(block.split("\n", -1));
      if (lines.size() < 2) {
        throw new Refuted("a proof has no entry, or no number");
      }
      entries.add(
          Proof.parse(
              after(INDEX, lines.get(0)),
              after(ENTRY, lines.get(1)),
              lines.subList(2, lines.size())));
    }
    return new Proofs(note, entries);
  }

  private static String after(String word, String line) throws Refuted {
    if (!line.startsWith(word)) {
      throw Refuted.of("expected a line with %s, found: %s", word.strip(), line);
    }
    return line.substring(word.length());
  }

  /// Checks everything.
  ///
  /// @return the steps with their values, one line each
  public List<String> require(Policy policy) throws Refuted {
    Checkpoint checkpoint = note.checkpoint();
    List<String> steps = new ArrayList<>();
    for (Proof proof : entries) {
      steps.addAll(proof.require(checkpoint));
    }
    steps.addAll(policy.require(note));
    return steps;
  }
}
