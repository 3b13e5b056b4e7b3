package kz.tereze.projections.review;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import org.jspecify.annotations.Nullable;

/// The review of one application.
///
/// @param assigned experts who have not stepped back
/// @param points sum over the experts, null until all have scored
public record ReviewRow(
    ApplicationId application,
    ApplicationNumber number,
    CallId call,
    Bin applicant,
    List<PersonId> team,
    int expertsNeeded,
    int assigned,
    int scored,
    Instant openedAt,
    @Nullable Integer points,
    @Nullable Instant consolidatedAt) {

  public boolean isConsolidated() {
    return consolidatedAt != null;
  }

  public int expertsMissing() {
    return expertsNeeded - assigned;
  }
}
