package kz.tereze.projections.ledger;

import java.time.Instant;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.award.ImportedAward;
import org.jspecify.annotations.Nullable;

/// One award with what its own page tells.
///
/// @param content what the team promised; absent for an imported award
/// @param order number of the order that approved it
/// @param source what another funder published
public record Allocation(
    AllocationRow row,
    @Nullable ApplicationContent content,
    @Nullable String order,
    @Nullable Source source) {

  /// A publisher's row.
  public record Source(ImportedAward award, Instant importedAt) {}
}
