package kz.tereze.web.log;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import kz.tereze.api.Hash;
import kz.tereze.projections.log.Checkpoint;
import kz.tereze.projections.log.LogProof;
import kz.tereze.projections.log.Proofs;
import kz.tereze.projections.log.TreeHash;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The proof of one entry as a file to keep, and its parts for machines.
@RestController
@Public
class ProofResource {

  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
  private static final Duration SOON = Duration.ofMinutes(1);

  private final Proofs proofs;

  ProofResource(Proofs proofs) {
    this.proofs = proofs;
  }

  /// @param leafHash what the path starts from
  /// @param path base64, from the leaf's sibling up to the root's child
  /// @param note the checkpoint with its signatures
  record Inclusion(
      long index, Hash leafHash, List<String> path, Checkpoint checkpoint, String note) {

    static Inclusion of(LogProof proof) {
      return new Inclusion(
          proof.index(),
          Hash.of(TreeHash.leaf(proof.entry())),
          proof.path().stream().map(Base64.getEncoder()::encodeToString).toList(),
          proof.published().checkpoint(),
          proof.published().note().toString());
    }
  }

  /// C2SP tlog-proof, with the entry's bytes as its extra data.
  @GetMapping("/proof/{seq:\\d{1,18}}.tlog-proof")
  ResponseEntity<byte[]> file(@PathVariable long seq) {
    LogProof proof = proofs.of(seq).orElseThrow(Missing::new);
    return ResponseEntity.ok()
        .contentType(TEXT)
        .cacheControl(CacheControl.maxAge(SOON).cachePublic())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"tereze-%d.tlog-proof\"".formatted(seq))
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .body(proof.text().getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/api/v1/ledger/entries/{seq:\\d{1,18}}/proof")
  Inclusion inclusion(@PathVariable long seq) {
    return Inclusion.of(proofs.of(seq).orElseThrow(Missing::new));
  }
}
