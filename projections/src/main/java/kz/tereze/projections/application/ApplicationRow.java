package kz.tereze.projections.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.Hash;
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
/// @param closesAt the call's deadline, which may have moved since
/// @param content null until somebody has saved
/// @param team who submitted it, the leader first; empty for a draft
/// @param checkBy the last day of the formal check it awaits; null when it awaits none
/// @param isCheckMissed whether that day passed without a check
/// @param reasons why it did not pass the formal check
/// @param stated codes of the call's conditions that the leader stated
/// @param signing null until the leader has signed
/// @param ranking null until the ranked list is published
public record ApplicationRow(
    ApplicationId application,
    CallId call,
    NeedId need,
    Bin applicant,
    PersonId leader,
    CallTerms terms,
    Instant closesAt,
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
    @Nullable LocalDate checkBy,
    boolean isCheckMissed,
    List<FormalReason> reasons,
    @Nullable String explanation,
    List<String> stated,
    @Nullable Signing signing,
    @Nullable Ranking ranking) {

  /// @param points sum over the experts
  public record Ranking(int rank, int points, int experts) {}

  /// What leader and head signed.
  ///
  /// @param text hash of the text
  /// @param leader hash of the leader's signature
  /// @param head hash of the head's signature, null until they have signed
  public record Signing(Hash text, Hash leader, @Nullable Hash head, Instant at) {}

  public boolean isDraft() {
    return status == ApplicationStatus.DRAFT;
  }

  public boolean isSigned() {
    return status == ApplicationStatus.SIGNED;
  }

  /// Whether those who did not write it may read it: it was submitted, and the call has closed.
  public boolean isReadableAt(Instant now) {
    return number != null && now.isAfter(closesAt);
  }

  public boolean isLedBy(PersonId person) {
    return leader.equals(person);
  }
}
