package kz.tereze.projections.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.MilestoneReport;
import kz.tereze.api.grant.Report;
import kz.tereze.api.signature.Authority;
import org.jspecify.annotations.Nullable;

/// A milestone and the newest report on it.
///
/// @param attempt 0 before there is a report
/// @param signature hash of the signature under the report; null before reports were signed
/// @param authority who vouches for its key
/// @param reason why it was returned or failed
/// @param reviewers experts who were asked by name
public record MilestoneRow(
    ApplicationNumber grant,
    int number,
    LocalDate dueOn,
    Text result,
    boolean pilot,
    MilestoneState state,
    int attempt,
    @Nullable Text summary,
    @Nullable Tiyn spent,
    List<Hash> evidence,
    @Nullable PersonId submittedBy,
    @Nullable Instant submittedAt,
    @Nullable Instant signedAt,
    @Nullable Hash signature,
    @Nullable Authority authority,
    @Nullable Instant pilotedAt,
    @Nullable Text finding,
    @Nullable Instant decidedAt,
    @Nullable Text reason,
    @Nullable Instant remindedAt,
    @Nullable Instant overdueAt,
    List<PersonId> reviewers) {

  public MilestoneRow {
    evidence = List.copyOf(evidence);
    reviewers = List.copyOf(reviewers);
  }

  /// What nobody signed can be reported anew.
  public boolean awaitsReport() {
    return state == MilestoneState.AWAITED
        || state == MilestoneState.RETURNED
        || state == MilestoneState.UNSIGNED;
  }

  /// What the recipient's head is to sign, while it waits for that.
  public Optional<MilestoneReport> toSign() {
    return state == MilestoneState.UNSIGNED && summary != null && spent != null
        ? Optional.of(
            new MilestoneReport(grant, number, attempt, new Report(summary, spent, evidence)))
        : Optional.empty();
  }

  public boolean isDemonstration() {
    return authority == Authority.DEMONSTRATION;
  }

  public boolean isOverdue() {
    return awaitsReport() && overdueAt != null;
  }

  public boolean awaitsPilot() {
    return state == MilestoneState.REPORTED && pilot && pilotedAt == null;
  }
}
