package kz.tereze.projections.need;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Bin;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.need.NeedContent;
import kz.tereze.api.need.NeedId;
import org.jspecify.annotations.Nullable;

/// A need in its newest version.
///
/// @param questionsUntil the last day on which questions are taken; null before the screening
public record NeedRow(
    NeedId need,
    Bin owner,
    int version,
    NeedStatus status,
    NeedContent content,
    @Nullable LocalDate questionsUntil,
    @Nullable CallId call,
    @Nullable CouncilId council,
    @Nullable BallotId ballot,
    Instant postedAt,
    Instant changedAt) {

  /// Whether everybody may ask on that day.
  public boolean takesQuestionsOn(LocalDate day) {
    return status == NeedStatus.DISCUSSED && questionsUntil != null && !day.isAfter(questionsUntil);
  }

  /// Whether the days for questions have passed, so that a council may vote.
  public boolean awaitsCouncilOn(LocalDate day) {
    return status == NeedStatus.DISCUSSED && !takesQuestionsOn(day);
  }
}
