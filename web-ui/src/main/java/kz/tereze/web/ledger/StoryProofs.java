package kz.tereze.web.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import kz.tereze.projections.ledger.Allocation;
import kz.tereze.projections.ledger.AllocationRegister;
import kz.tereze.projections.ledger.AllocationRow;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.LedgerEntry;
import kz.tereze.projections.log.Checkpoints;
import kz.tereze.projections.log.ProofPack;
import kz.tereze.projections.log.Proofs;
import kz.tereze.projections.log.Published;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// All entries of one award's story with their proofs in one file, for whoever checks it offline.
@RestController
@Public
class StoryProofs {

  private final AllocationRegister register;
  private final Entries entries;
  private final Proofs proofs;
  private final Checkpoints checkpoints;

  StoryProofs(
      AllocationRegister register, Entries entries, Proofs proofs, Checkpoints checkpoints) {
    this.register = register;
    this.entries = entries;
    this.proofs = proofs;
    this.checkpoints = checkpoints;
  }

  @GetMapping("/proof/{number:[A-Za-z0-9._:-]+}.tlog-proofs")
  void story(@PathVariable String number, HttpServletResponse response) throws IOException {
    Allocation award = register.find(number).orElseThrow(Missing::new);
    Published under = checkpoints.newest().orElseThrow(Missing::new);
    LongStream told = told(award).stream().mapToLong(LedgerEntry::seq);
    response.setContentType("text/plain; charset=utf-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"%s.tlog-proofs\"".formatted(award.row().number()));
    Writer file =
        new BufferedWriter(
            new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    ProofPack.write(file, proofs, under, told);
    // Not closed after a failure: whoever downloads must see that the end is missing.
    file.close();
  }

  private List<LedgerEntry> told(Allocation award) {
    AllocationRow row = award.row();
    Allocation.Source source = award.source();
    return source == null
        ? entries.story(row.number(), String.valueOf(row.need()), String.valueOf(row.call()))
        : entries.about(source.award().id());
  }
}
