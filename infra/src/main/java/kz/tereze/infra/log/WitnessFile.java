package kz.tereze.infra.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.tereze.projections.log.NoteKey;

/// The witnesses the log asks, one a line as in a C2SP tlog-policy: `witness NAME VKEY URL`. Other
/// lines of a policy are passed over.
final class WitnessFile {

  private static final int WORDS = 4;

  /// @param url where `add-checkpoint` is asked, without a slash at the end
  record Named(String name, NoteKey key, URI url) {}

  private WitnessFile() {}

  /// None when there is no such file.
  static List<Named> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      List<Named> witnesses = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        String[] words = line.strip().split("[ \t]+");
        if (words[0].equals("witness")) {
          witnesses.add(named(words, line));
        }
      }
      return witnesses;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Named named(String[] words, String line) {
    if (words.length != WORDS) {
      throw new IllegalArgumentException("expected witness NAME VKEY URL, found: " + line);
    }
    NoteKey key = NoteKey.parse(words[2]);
    if (!key.algorithm().isTimed()) {
      throw new IllegalArgumentException("not the key of a witness: " + line);
    }
    return new Named(words[1], key, URI.create(words[3].replaceFirst("/+$", "")));
  }
}
