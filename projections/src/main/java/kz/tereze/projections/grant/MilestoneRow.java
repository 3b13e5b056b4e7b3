package kz.tereze.projections.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import org.jspecify.annotations.Nullable;

/// A milestone and the newest report on it.
///
/// @param attempt 0 before there is a report
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

  public boolean awaitsReport() {
    return state == MilestoneState.AWAITED || state == MilestoneState.RETURNED;
  }

  public boolean isOverdue() {
    return awaitsReport() && overdueAt != null;
  }

  public boolean awaitsPilot() {
    return state == MilestoneState.REPORTED && pilot && pilotedAt == null;
  }
}
