package kz.tereze.verifier;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// That one entry stands in the log: its bytes, its number, the path up to the root.
///
/// @param entry the published bytes
public record Proof(long index, byte[] entry, List<Digest> path) {

  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

  /// Entries are canonical JSON, whose last two names are these.
  private static final Pattern LAST_NAMES = Pattern.compile(",\"seq\":([0-9]+),\"v\":[0-9]+}$");

  public Proof {
    path = List.copyOf(path);
  }

  /// Reads the lines `index`, the entry and its path.
  static Proof parse(String index, String entry, List<String> path) throws Refuted {
    if (!NUMBER.matcher(index).matches()) {
      throw Refuted.of("not the number of an entry: %s", index);
    }
    List<Digest> hashes = new ArrayList<>();
    for (String hash : path) {
      hashes.add(Digest.parse(hash));
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(entry);
      if (Base64.getEncoder().encodeToString(bytes).equals(entry)) {
        return new Proof(Long.parseLong(index), bytes, hashes);
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw Refuted.of("the bytes of entry %s are not base64", index);
  }

  /// Checks that the entry stands at its number under a checkpoint.
  ///
  /// @return the steps with their values, one line each
  public List<String> require(Checkpoint checkpoint) throws Refuted {
    Digest leaf = Digest.leaf(entry);
    Digest root = Merkle.rootOf(index, checkpoint.size(), leaf, path);
    if (!root.equals(checkpoint.root())) {
      throw Refuted.of(
          "entry %d: its bytes and path give the root %s, signed is %s",
          index, root, checkpoint.root());
    }
    requireNumber(index, entry);
    return List.of(
        "entry %d, %d bytes".formatted(index, entry.length),
        "leaf hash " + leaf,
        "path of %d hashes to the root %s".formatted(path.size(), root),
        "that is the root over all %d entries of %s"
            .formatted(checkpoint.size(), checkpoint.origin()));
  }

  /// An entry says its own number; one that says another was moved.
  static void requireNumber(long index, byte[] entry) throws Refuted {
    Matcher found = LAST_NAMES.matcher(Note.text(entry));
    if (!found.find() || !found.group(1).equals(Long.toString(index))) {
      throw Refuted.of("what stands at number %d does not say that it is entry %d", index, index);
    }
  }
}
