package kz.tereze.web.verify;

import java.util.List;
import kz.tereze.projections.ledger.LedgerEntry;

/// What checking showed: one sentence, then each step with its value, and the entries it is about.
public record Verdict(
    Outcome outcome, String sentence, List<Step> steps, List<LedgerEntry> entries) {

  /// How it ended.
  public enum Outcome {
    INTACT("ok"),
    /// Entered, and not signed yet.
    NOT_YET("wait"),
    NOT_FOUND("bad"),
    DOES_NOT_MATCH("bad");

    private final String tone;

    Outcome(String tone) {
      this.tone = tone;
    }

    /// Of the notice.
    public String tone() {
      return tone;
    }
  }

  /// @param label in the reader's language
  public record Step(String label, String value) {}

  public Verdict {
    steps = List.copyOf(steps);
    entries = List.copyOf(entries);
  }

  public String tone() {
    return outcome.tone();
  }
}
