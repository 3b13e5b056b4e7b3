package kz.tereze.projections.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What a check of the whole ledger found.
///
/// @param at when it ended
/// @param roots how many noted roots were counted again
/// @param checkpoints how many signed ones were compared and their signatures verified
/// @param faults at most a hundred
public record Report(
    Instant at, Duration took, long entries, long roots, long checkpoints, List<Fault> faults) {

  public Report {
    faults = List.copyOf(faults);
  }

  public boolean isIntact() {
    return faults.isEmpty();
  }
}
