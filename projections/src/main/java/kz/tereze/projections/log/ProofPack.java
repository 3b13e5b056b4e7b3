package kz.tereze.projections.log;

import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/// Many entries with their proofs under one checkpoint in one `.tlog-proofs` file, for whoever
/// takes a story or a selection along: a first line, the checkpoint, then a block for each entry.
public final class ProofPack {

  private static final String FIRST_LINE = "tereze-proofs@v1\n";

  private ProofPack() {}

  /// Writes while it reads, however many there are. Entries the checkpoint does not cover yet are
  /// left out.
  ///
  /// @param entries their numbers
  public static void write(Appendable file, Proofs proofs, Published under, LongStream entries)
      throws IOException {
    Base64.Encoder base64 = Base64.getEncoder();
    LongFunction<Optional<LogProof>> proof = proofs.under(under);
    file.append(FIRST_LINE).append(under.note().toString());
    for (Iterator<Long> each = entries.iterator(); each.hasNext(); ) {
      Optional<LogProof> found = proof.apply(each.next());
      if (found.isPresent()) {
        LogProof entry = found.get();
        file.append("\nindex ").append(Long.toString(entry.index()));
        file.append("\nentry ").append(base64.encodeToString(entry.entry())).append('\n');
        for (byte[] hash : entry.path()) {
          file.append(base64.encodeToString(hash)).append('\n');
        }
      }
    }
  }
}
