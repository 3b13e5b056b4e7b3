package kz.tereze.projections.log;

import java.util.Base64;
import java.util.List;

/// That an entry stands in the log: everything a stranger needs to verify it without a network
/// (C2SP tlog-proof). The entry's own bytes go along, so that one file suffices.
///
/// @param index the entry's number
/// @param path hashes from the leaf's sibling up to the root's child
public record LogProof(long index, byte[] entry, List<byte[]> path, Published published) {

  public LogProof {
    path = List.copyOf(path);
  }

  /// The `.tlog-proof` file.
  public String text() {
    Base64.Encoder base64 = Base64.getEncoder();
    StringBuilder text =
        new StringBuilder("c2sp.org/tlog-proof@v1\nextra ")
            .append(base64.encodeToString(entry))
            .append("\nindex ")
            .append(index)
            .append('\n');
    path.forEach(hash -> text.append(base64.encodeToString(hash)).append('\n'));
    return text.append('\n').append(published.note()).toString();
  }
}
