package kz.tereze.projections.application;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.application.FormalReason;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.need.NeedId;
import org.jspecify.annotations.Nullable;

/// An application in its newest revision.
///
/// @param terms the call's terms to which the application is bound
/// @param content null until somebody has saved
/// @param team who submitted it, the leader first; empty for a draft
/// @param reasons why it did not pass the formal check
/// @param ranking null until the ranked list is published
public record ApplicationRow(
    ApplicationId application,
    CallId call,
    NeedId need,
    Bin applicant,
    PersonId leader,
    CallTerms terms,
    ApplicationStatus status,
    int revision,
    @Nullable ApplicationContent content,
    @Nullable ApplicationNumber number,
    List<PersonId> team,
    Instant draftedAt,
    Instant savedAt,
    PersonId savedBy,
    @Nullable Instant submittedAt,
    @Nullable Instant checkedAt,
    List<FormalReason> reasons,
    @Nullable String explanation,
    @Nullable Ranking ranking) {

  /// @param points sum over the experts
  public record Ranking(int rank, int points, int experts) {}

  public boolean isDraft() {
    return status == ApplicationStatus.DRAFT;
  }

  public boolean isLedBy(PersonId person) {
    return leader.equals(person);
  }
}
