package kz.tereze.projections.review;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.review.Rubric;
import org.jspecify.annotations.Nullable;

/// The review of one application.
///
/// @param assigned experts who have not left
/// @param tied how many people are known who must not judge it
/// @param tiesFoundAt null while nobody has looked for ties
/// @param points sum over the experts, null until all have scored
/// @param spread between the highest and the lowest total, when that asked for one expert more
public record ReviewRow(
    ApplicationId application,
    ApplicationNumber number,
    CallId call,
    Bin applicant,
    List<PersonId> team,
    Rubric rubric,
    int expertsNeeded,
    int assigned,
    int scored,
    int tied,
    Instant openedAt,
    @Nullable Instant tiesFoundAt,
    @Nullable Integer points,
    @Nullable Integer spread,
    @Nullable Instant consolidatedAt) {

  public boolean isConsolidated() {
    return consolidatedAt != null;
  }

  public int expertsMissing() {
    return expertsNeeded - assigned;
  }
}
