package kz.tereze.projections.need;

import java.time.Instant;
import kz.tereze.api.need.NeedId;
import org.jspecify.annotations.Nullable;

/// One thing that happened to a need.
///
/// @param reference the ballot or the call it is about
public record NeedStep(
    NeedId need,
    Kind kind,
    @Nullable Integer version,
    @Nullable String reference,
    @Nullable String reason,
    Instant at) {

  /// What can happen to a need.
  public enum Kind {
    POSTED,
    REVISED,
    WITHDRAWN,
    SCREENED,
    RETURNED,
    PUT_TO_COUNCIL,
    APPROVED,
    REJECTED,
    RETURNED_UNDECIDED,
    INCLUDED_IN_CALL,
    RELEASED_FROM_CALL
  }
}
