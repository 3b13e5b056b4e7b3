package kz.tereze.projections.ledger;

import java.time.Instant;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.award.ImportedAward;
import kz.tereze.api.award.Provenance;
import org.jspecify.annotations.Nullable;

/// One award with what its own page tells.
///
/// @param content what the team promised; absent for an imported award
/// @param order number of the order that approved it
/// @param source where an imported award comes from
public record Allocation(
    AllocationRow row,
    @Nullable ApplicationContent content,
    @Nullable String order,
    @Nullable Source source) {

  /// A publisher's row and the file it was in.
  public record Source(Provenance provenance, ImportedAward award, Instant importedAt) {}
}
