package kz.tereze.web.verify;

import java.util.List;
import kz.tereze.projections.ledger.LedgerEntry;

/// What checking showed: one sentence, then each step with its value, and the entries it is about.
///
/// @param tone of the notice: `ok`, `wait` or `bad`
public record Verdict(String tone, String sentence, List<Step> steps, List<LedgerEntry> entries) {

  public record Step(String label, String value) {}

  public Verdict {
    steps = List.copyOf(steps);
    entries = List.copyOf(entries);
  }
}
