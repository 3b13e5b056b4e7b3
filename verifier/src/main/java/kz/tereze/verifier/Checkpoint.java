package kz.tereze.verifier;

/// What a log states: so many entries, and this hash over all of them.
public record Checkpoint(String origin, long size, Digest root) {

  private static final int LINES = 3;

  static Checkpoint parse(String text) throws Refuted {
    String[] lines = text.split("\n", -1);
    if (lines.length != LINES + 1 || !lines[LINES].isEmpty() || lines[0].isEmpty()) {
      throw new Refuted("a checkpoint has three lines: origin, size, root");
    }
    if (!lines[1].matches("0|[1-9][0-9]{0,17}")) {
      throw Refuted.of("a checkpoint cannot have the size %s", lines[1]);
    }
    return new Checkpoint(lines[0], Long.parseLong(lines[1]), Digest.parse(lines[2]));
  }

  String text() {
    return "%s\n%d\n%s\n".formatted(origin, size, root.base64());
  }
}
