package kz.tereze.web.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.tereze.projections.log.Checkpoint;
import kz.tereze.projections.log.LogProof;
import kz.tereze.projections.log.Published;
import kz.tereze.projections.log.SignedNote;

/// A `.tlog-proof` or `.tlog-proofs` file somebody sends, also that of a downloaded table.
final class ProofFile {

  private static final String ONE = "c2sp.org/tlog-proof@v1\n";
  private static final String MANY = "tereze-proofs@v1\n";
  private static final Pattern TABLE =
      Pattern.compile("\\Atereze-file@v1\nsha256 [0-9a-f]{64} [A-Za-z0-9._-]+\n");
  private static final String INDEX = "index \\d{1,18}";

  private ProofFile() {}

  /// @return empty when it is another kind of file
  /// @throws IllegalArgumentException when it breaks off or is malformed
  static Optional<List<LogProof>> read(byte[] file) {
    String text = TABLE.matcher(new String(file, StandardCharsets.UTF_8)).replaceFirst("");
    if (text.startsWith(ONE)) {
      int end = text.indexOf("\n\n");
      require(end > 0);
      List<String> lines =
          List.of(text.substring(ONE.length(), Math.max(ONE.length(), end)).split("\n"));
      require(lines.size() > 1);
      Published under = under(text.substring(end + 2));
      return Optional.of(List.of(proof(lines.get(1), lines.get(0), lines, under)));
    }
    if (!text.startsWith(MANY)) {
      return Optional.empty();
    }
    require(text.endsWith("\n"));
    String[] blocks = text.substring(MANY.length(), text.length() - 1).split("\n\n", -1);
    require(blocks.length > 1);
    Published under = under(blocks[0] + "\n\n" + blocks[1] + "\n");
    List<LogProof> proofs = new ArrayList<>();
    for (String block : Arrays.asList(blocks).subList(2, blocks.length)) {
      List<String> lines = List.of(block.split("\n"));
      require(lines.size() > 1);
      proofs.add(proof(lines.get(0), lines.get(1), lines, under));
    }
    return Optional.of(proofs);
  }

  private static Published under(String note) {
    SignedNote signed = SignedNote.parse(note);
    return new Published(0, Checkpoint.parse(signed.text()), signed, Instant.EPOCH);
  }

  private static LogProof proof(String index, String entry, List<String> lines, Published under) {
    require(index.matches(INDEX) && entry.matches("(extra|entry) .+"));
    List<byte[]> path =
        lines.subList(2, lines.size()).stream().map(Base64.getDecoder()::decode).toList();
    byte[] bytes = Base64.getDecoder().decode(entry.substring("entry ".length()));
    return new LogProof(Long.parseLong(index.substring("index ".length())), bytes, path, under);
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("the proof breaks off");
    }
  }
}
