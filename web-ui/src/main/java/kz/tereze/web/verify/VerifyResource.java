package kz.tereze.web.verify;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import kz.tereze.projections.ledger.LedgerEntry;
import kz.tereze.web.identity.Public;
import kz.tereze.web.page.Ui;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the page [VerifyPage] tells, for machines.
@RestController
@RequestMapping("/api/v1/verify")
@Public
class VerifyResource {

  private static final int LONGEST = 120;

  private final Checking checking;
  private final KeyHistory history;

  VerifyResource(Checking checking, KeyHistory history) {
    this.checking = checking;
    this.history = history;
  }

  /// @param sentence in the language asked for
  /// @param steps from the entry's bytes to the signature
  /// @param entries numbers of the entries it is about
  record Answer(
      Verdict.Outcome outcome, String sentence, List<Verdict.Step> steps, List<Long> entries) {}

  @GetMapping
  @Operation(
      summary = "Check an entry's number, a public number, an entry's hash or a file's SHA-256")
  Answer verify(@RequestParam String what, Ui ui) {
    String asked = what.strip();
    Verdict verdict = checking.of(asked.substring(0, Math.min(asked.length(), LONGEST)), ui);
    return new Answer(
        verdict.outcome(),
        verdict.sentence(),
        verdict.steps(),
        verdict.entries().stream().map(LedgerEntry::seq).toList());
  }

  @GetMapping("/keys")
  @Operation(summary = "Keys of the log and of its witnesses, and what each signed")
  KeyHistory.Known keys() {
    return history.known();
  }
}
