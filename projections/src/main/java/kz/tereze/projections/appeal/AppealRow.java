package kz.tereze.projections.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.SealedText;
import kz.tereze.api.appeal.AppealGround;
import kz.tereze.api.appeal.AppealId;
import kz.tereze.api.appeal.AppealOutcome;
import kz.tereze.api.appeal.Point;
import kz.tereze.api.appeal.PointAnswer;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.call.CallId;
import org.jspecify.annotations.Nullable;

/// One appeal.
///
/// @param points what of the decision is contested; empty where it is contested as a whole
/// @param involved who decided before; none of them answers
/// @param missingAt when the platform noted that the term passed without an answer
/// @param answers one to each contested point, once there is an answer
/// @param isSettled taken back, dismissed, or what it brought about was done
public record AppealRow(
    AppealId appeal,
    CallId call,
    ApplicationId application,
    Bin applicant,
    PersonId leader,
    AppealGround ground,
    List<Point> points,
    SealedText text,
    List<PersonId> involved,
    PersonId filedBy,
    Instant filedAt,
    LocalDate answerBy,
    @Nullable Instant missingAt,
    @Nullable Instant withdrawnAt,
    @Nullable AppealOutcome outcome,
    @Nullable String reason,
    List<PointAnswer> answers,
    @Nullable PersonId answeredBy,
    @Nullable Instant answeredAt,
    boolean isSettled) {

  public boolean awaitsAnswer() {
    return outcome == null && withdrawnAt == null;
  }

  public AppealState state() {
    if (withdrawnAt != null) {
      return AppealState.WITHDRAWN;
    }
    if (outcome != null) {
      return outcome.isUpheld() ? AppealState.UPHELD : AppealState.DISMISSED;
    }
    return missingAt == null ? AppealState.OPEN : AppealState.OVERDUE;
  }

  /// What keeps this person from reading what the applicant wrote and answering it, as far as the
  /// appeal itself says.
  public @Nullable Bar bar(PersonId person, @Nullable Bin organisation) {
    if (involved.contains(person)) {
      return Bar.DECIDED_BEFORE;
    }
    boolean isParty =
        applicant.equals(organisation) || leader.equals(person) || filedBy.equals(person);
    return isParty ? Bar.PARTY : null;
  }
}
