package kz.tereze.web.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import kz.tereze.projections.log.Checkpoints;
import kz.tereze.projections.log.ProofPack;
import kz.tereze.projections.log.Proofs;
import kz.tereze.projections.log.Published;
import kz.tereze.projections.open.OpenLedger;
import kz.tereze.projections.open.RecordKind;
import kz.tereze.projections.open.Snapshot;
import kz.tereze.web.Away;
import kz.tereze.web.Missing;
import kz.tereze.web.cache.CachesItself;
import kz.tereze.web.identity.Public;
import kz.tereze.web.page.Entry;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What proves a downloaded file: its hash, and the entries its rows rest on with their proofs
/// under one signed checkpoint. A verifier that has both needs nothing else.
@Controller
@Public
@CachesItself
class LedgerFileProof {

  static final String FIRST_LINE = "tereze-file@v1\n";

  private static final int PORTION = 500;

  /// What a row's sums come from.
  private static final Set<String> KINDS =
      Set.of(
          "award.approved",
          "award.imported",
          "award.import-corrected",
          "payment.booked",
          "payment.returned");

  private final LedgerFiles files;
  private final OpenLedger ledger;
  private final Proofs proofs;
  private final Checkpoints checkpoints;

  LedgerFileProof(LedgerFiles files, OpenLedger ledger, Proofs proofs, Checkpoints checkpoints) {
    this.files = files;
    this.ledger = ledger;
    this.proofs = proofs;
    this.checkpoints = checkpoints;
  }

  @GetMapping("/ledger.{format:csv|xlsx|json}.tlog-proofs")
  void proof(@PathVariable String format, Entry entry, HttpServletResponse response)
      throws IOException {
    LedgerFiles.Made made = files.made(format, entry);
    made.spool().awaitWhole();
    Published under = checkpoints.newest().orElseThrow(Missing::new);
    long[] entries = entries(made.spool().numbers().lines().toList(), under);
    String hash = HexFormat.of().formatHex(Objects.requireNonNull(made.spool().hash()));
    response.setContentType("text/plain; charset=utf-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"%s.tlog-proofs\"".formatted(made.name()));
    Writer file =
        new BufferedWriter(
            new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    file.append(FIRST_LINE).append("sha256 ").append(hash);
    file.append(' ').append(made.name()).append('\n');
    ProofPack.write(file, proofs, under, LongStream.of(entries));
    // Not closed after a failure: whoever downloads must see that the end is missing.
    file.close();
  }

  /// Entries behind the rows, in the ledger's order; each row has at least one that is signed.
  private long[] entries(List<String> numbers, Published under) {
    Snapshot signed = ledger.at(under.checkpoint().size());
    List<Long> found = new ArrayList<>();
    Set<String> proved = new HashSet<>();
    for (int from = 0; from < numbers.size(); from += PORTION) {
      signed.history(
          RecordKind.GRANT,
          numbers.subList(from, Math.min(numbers.size(), from + PORTION)),
          (number, entry) -> {
            if (KINDS.contains(entry.kind())) {
              found.add(entry.seq());
              proved.add(number);
            }
          });
    }
    if (!proved.containsAll(numbers)) {
      throw new Away(new IllegalStateException("an award is not under a signed checkpoint yet"));
    }
    return found.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
  }
}
