package kz.tereze.infra.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import kz.tereze.api.Hash;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.infra.launch.Application;
import kz.tereze.infra.launch.CannotRun;
import kz.tereze.infra.launch.Folders;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.LedgerEntry;
import kz.tereze.projections.log.Checkpoints;
import kz.tereze.projections.log.LogProof;
import kz.tereze.projections.log.Proofs;
import kz.tereze.projections.log.Published;
import kz.tereze.projections.log.Signer;
import kz.tereze.projections.signature.Signatures;
import kz.tereze.verifier.Main;

/// Looks at receipts as their owners would: the ledger's entry has the number and the hash of what
/// was signed, the signature under it is kept, and the verifier, which knows nothing but the log's
/// key, finds the entry under a signed checkpoint.
final class Receipts {

  /// @param text hash of what leader and head signed
  /// @param signature hash of the head's signature
  record Given(ApplicationNumber number, Hash text, Hash signature) {}

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Application application;
  private final Entries entries;
  private final Signatures signatures;

  Receipts(Application application) {
    this.application = application;
    this.entries = application.get(Entries.class);
    this.signatures = application.get(Signatures.class);
  }

  /// @return seconds it took
  double verify(List<Given> given) throws IOException {
    long start = System.nanoTime();
    Set<ApplicationNumber> numbers = new HashSet<>();
    List<LedgerEntry> found = new ArrayList<>();
    for (Given receipt : given) {
      require(numbers.add(receipt.number()), receipt, "a number was given twice");
      require(signatures.find(receipt.signature()).isPresent(), receipt, "no signature is kept");
      found.add(entry(receipt));
    }
    long last = found.stream().mapToLong(LedgerEntry::seq).max().orElse(0);
    Published published =
        application
            .get(Freshness.class)
            .await(
                () ->
                    application
                        .get(Checkpoints.class)
                        .newest()
                        .filter(newest -> newest.checkpoint().size() > last),
                PATIENCE)
            .orElseThrow(() -> new CannotRun("no checkpoint covers the receipts"));
    prove(found, published);
    return (System.nanoTime() - start) / 1e9;
  }

  private LedgerEntry entry(Given receipt) {
    Optional<LedgerEntry> found =
        application
            .get(Freshness.class)
            .await(
                () ->
                    entries.about(receipt.number().irn()).stream()
                        .filter(entry -> entry.kind().equals("application.submitted"))
                        .findFirst(),
                PATIENCE);
    require(found.isPresent(), receipt, "the ledger has no entry");
    LedgerEntry entry = found.orElseThrow();
    boolean isOf = entry.details().path("text").asString("").equals(receipt.text().hex());
    require(entry.matches() && isOf, receipt, "the entry tells something else");
    return entry;
  }

  private void prove(List<LedgerEntry> found, Published published) throws IOException {
    Path folder = Files.createTempDirectory("tereze-bench-proofs");
    try {
      List<String> words = new ArrayList<>(List.of("proof", "--key", key()));
      LongFunction<Optional<LogProof>> proofs = application.get(Proofs.class).under(published);
      for (LedgerEntry entry : found) {
        Path file = folder.resolve(entry.seq() + ".tlog-proof");
        Files.writeString(file, proofs.apply(entry.seq()).orElseThrow().text());
        words.add(file.toString());
      }
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      int outcome = Main.run(words, new PrintStream(said, false, StandardCharsets.UTF_8));
      if (outcome != 0) {
        throw new CannotRun("a receipt is not proved: " + said.toString(StandardCharsets.UTF_8));
      }
    } finally {
      Folders.delete(folder);
    }
  }

  private String key() {
    return application.get(Signer.class).keys().getFirst().vkey();
  }

  private static void require(boolean holds, Given receipt, String fault) {
    if (!holds) {
      throw new CannotRun("%s: %s".formatted(receipt.number(), fault));
    }
  }
}
