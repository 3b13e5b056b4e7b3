package kz.tereze.projections.log;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text and the lines of those who signed it (C2SP signed-note).
///
/// @param text ends with a line break
public record SignedNote(String text, List<Line> lines) {

  private static final Pattern LINE = Pattern.compile("— ([^\\s\\p{Z}+]+) ([A-Za-z0-9+/]+={0,2})");
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x09\\x0b-\\x1f]");

  /// One signature, of whomever.
  ///
  /// @param signature base64 of the key's id and the signature
  public record Line(String name, String signature) {

    byte[] bytes() {
      return Base64.getDecoder().decode(signature);
    }

    @Override
    public String toString() {
      return "— %s %s\n".formatted(name, signature);
    }
  }

  public SignedNote {
    lines = List.copyOf(lines);
  }

  /// @throws IllegalArgumentException when it is none
  public static SignedNote parse(String note) {
    int end = note.lastIndexOf("\n\n");
    if (end < 0 || CONTROL.matcher(note).find()) {
      throw new IllegalArgumentException("not a signed note");
    }
    return new SignedNote(note.substring(0, end + 1), lines(note.substring(end + 2)));
  }

  /// Reads signature lines without their text, as a witness answers.
  ///
  /// @throws IllegalArgumentException when there is anything else
  public static List<Line> lines(String text) {
    if (!text.endsWith("\n")) {
      throw new IllegalArgumentException("no signature lines");
    }
    List<Line> lines = new ArrayList<>();
    for (String each : text.substring(0, text.length() - 1).split("\n", -1)) {
      Matcher found = LINE.matcher(each);
      if (!found.matches()) {
        throw new IllegalArgumentException("not a signature line");
      }
      lines.add(new Line(found.group(1), found.group(2)));
    }
    return lines;
  }

  /// Those of the given keys that signed this checkpoint. Lines of unknown keys are passed over.
  ///
  /// @throws IllegalArgumentException when the text is no checkpoint
  public List<NoteKey> signers(Collection<NoteKey> known) {
    Checkpoint checkpoint = Checkpoint.parse(text);
    return known.stream()
        .filter(
            key ->
                lines.stream()
                    .flatMap(line -> key.signatureIn(line).stream())
                    .anyMatch(signature -> key.verifies(checkpoint, signature)))
        .toList();
  }

  @Override
  public String toString() {
    StringBuilder note = new StringBuilder(text).append('\n');
    lines.forEach(note::append);
    return note.toString();
  }
}
