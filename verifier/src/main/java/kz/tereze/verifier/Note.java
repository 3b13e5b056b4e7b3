package kz.tereze.verifier;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text and the lines of those who signed it (C2SP signed-note).
///
/// @param text ends with a line break
public record Note(String text, List<Line> lines) {

  private static final int MOST_LINES = 100;
  private static final Pattern LINE = Pattern.compile("— ([^\\s\\p{Z}+]+) ([A-Za-z0-9+/]+={0,2})");

  /// @param bytes the key's id and the signature
  record Line(String name, byte[] bytes) {
    @Override
    public String toString() {
      return "— %s %s\n".formatted(name, Base64.getEncoder().encodeToString(bytes));
    }
  }

  public Note {
    lines = List.copyOf(lines);
  }

  public static Note parse(byte[] bytes) throws Refuted {
    return parse(text(bytes));
  }

  /// Bytes that are no UTF-8 are no text.
  static String text(byte[] bytes) throws Refuted {
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return text.toString();
    } catch (CharacterCodingException e) {
      throw new Refuted("not a text in UTF-8");
    }
  }

  static Note parse(String note) throws Refuted {
    int end = note.lastIndexOf("\n\n");
    if (end < 0 || note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
      throw new Refuted("not a signed note: a text, an empty line, signatures");
    }
    return new Note(note.substring(0, end + 1), lines(note.substring(end + 2)));
  }

  static List<Line> lines(String text) throws Refuted {
    if (!text.endsWith("\n")) {
      throw new Refuted("the signatures break off");
    }
    List<Line> lines = new ArrayList<>();
    for (String each : text.substring(0, text.length() - 1).split("\n", -1)) {
      Matcher found = LINE.matcher(each);
      if (!found.matches() || lines.size() == MOST_LINES) {
        throw new Refuted("not a signature line: " + each);
      }
      lines.add(new Line(found.group(1), bytes(found.group(2), each)));
    }
    return lines;
  }

  private static byte[] bytes(String base64, String line) throws Refuted {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      if (Base64.getEncoder().encodeToString(bytes).equals(base64)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw new Refuted("not a signature line: " + line);
  }

  public Checkpoint checkpoint() throws Refuted {
    return Checkpoint.parse(text);
  }

  @Override
  public String toString() {
    StringBuilder whole = new StringBuilder(text).append('\n');
    lines.forEach(whole::append);
    return whole.toString();
  }
}
