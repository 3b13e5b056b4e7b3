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

/// What happened to an appeal.
public sealed interface AppealEvent extends Event {

  AppealId appeal();

  CallId call();

  /// @param involved who decided before; none of them answers
  /// @param answerBy last day for the answer
  @Stored("appeal.filed")
  record AppealFiled(
      AppealId appeal,
      CallId call,
      ApplicationId application,
      Bin applicant,
      PersonId leader,
      AppealGround ground,
      SealedText text,
      List<PersonId> involved,
      LocalDate answerBy,
      PersonId by,
      Instant at)
      implements AppealEvent {

    public AppealFiled {
      involved = List.copyOf(involved);
    }
  }

  @Stored("appeal.withdrawn")
  record AppealWithdrawn(AppealId appeal, CallId call, PersonId by, Instant at)
      implements AppealEvent {}

  @Stored("appeal.answered")
  record AppealAnswered(
      AppealId appeal,
      CallId call,
      ApplicationId application,
      AppealOutcome outcome,
      String reason,
      PersonId by,
      Instant at)
      implements AppealEvent {}

  /// Nobody answered in time; the appeal stays open, and holds up what it held up.
  @Stored("appeal.answer-missing")
  record AppealAnswerMissing(
      AppealId appeal, CallId call, LocalDate answerBy, PersonId by, Instant at)
      implements AppealEvent {}
}
