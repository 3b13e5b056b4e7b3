package kz.tereze.api.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.SealedText;
import kz.tereze.api.Stored;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.call.CallId;
import org.jspecify.annotations.Nullable;

/// What happened to an appeal.
public sealed interface AppealEvent extends Event {

  AppealId appeal();

  CallId call();

  /// @param points what of the decision is contested; null where it is contested as a whole
  /// @param involved who decided before; none of them answers
  /// @param answerBy last day for the answer
  @Stored(value = "appeal.filed", revision = 2)
  record AppealFiled(
      AppealId appeal,
      CallId call,
      ApplicationId application,
      Bin applicant,
      PersonId leader,
      AppealGround ground,
      @Nullable List<Point> points,
      SealedText text,
      List<PersonId> involved,
      LocalDate answerBy,
      PersonId by,
      Instant at)
      implements AppealEvent {

    public AppealFiled {
      points = points == null ? null : List.copyOf(points);
      involved = List.copyOf(involved);
    }

    /// The contested points, none where the decision is contested as a whole.
    public List<Point> contested() {
      return points == null ? List.of() : points;
    }
  }

  @Stored("appeal.withdrawn")
  record AppealWithdrawn(AppealId appeal, CallId call, PersonId by, Instant at)
      implements AppealEvent {}

  /// @param answers one to each contested point; null where none is contested
  @Stored(value = "appeal.answered", revision = 2)
  record AppealAnswered(
      AppealId appeal,
      CallId call,
      ApplicationId application,
      AppealOutcome outcome,
      String reason,
      @Nullable List<PointAnswer> answers,
      PersonId by,
      Instant at)
      implements AppealEvent {

    public AppealAnswered {
      answers = answers == null ? null : List.copyOf(answers);
    }

    /// The answers to contested points, none where the decision was contested as a whole.
    public List<PointAnswer> found() {
      return answers == null ? List.of() : answers;
    }
  }

  /// Nobody answered in time; the appeal stays open, and holds up what it held up.
  @Stored("appeal.answer-missing")
  record AppealAnswerMissing(
      AppealId appeal, CallId call, LocalDate answerBy, PersonId by, Instant at)
      implements AppealEvent {}
}
