package kz.tereze.api.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.Event;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Stored;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.call.Design;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.need.Resemblance;
import kz.tereze.api.review.Rubric;
import kz.tereze.api.signature.Signature;
import org.jspecify.annotations.Nullable;

/// What happened to an application.
public sealed interface ApplicationEvent extends Event {

  ApplicationId application();

  /// @param terms the call's terms, to which the application stays bound
  /// @param design the call's design, to which it stays bound too; null where the call has none
  /// @param version of the design
  @Stored(value = "application.drafted", revision = 2)
  record ApplicationDrafted(
      ApplicationId application,
      CallId call,
      NeedId need,
      Bin applicant,
      PersonId leader,
      CallTerms terms,
      @Nullable Design design,
      @Nullable Integer version,
      PersonId by,
      Instant at)
      implements ApplicationEvent {

    /// To a call that designed nothing of its own.
    public ApplicationDrafted(
        ApplicationId application,
        CallId call,
        NeedId need,
        Bin applicant,
        PersonId leader,
        CallTerms terms,
        PersonId by,
        Instant at) {
      this(application, call, need, applicant, leader, terms, null, null, by, at);
    }
  }

  @Stored(value = "application.edited", revision = 3)
  record ApplicationEdited(
      ApplicationId application, int revision, ApplicationContent content, PersonId by, Instant at)
      implements ApplicationEvent {}

  @Stored("application.member-invited")
  record MemberInvited(ApplicationId application, PersonId member, PersonId by, Instant at)
      implements ApplicationEvent {}

  @Stored("application.membership-confirmed")
  record MembershipConfirmed(ApplicationId application, PersonId by, Instant at)
      implements ApplicationEvent {}

  @Stored("application.membership-declined")
  record MembershipDeclined(ApplicationId application, PersonId by, Instant at)
      implements ApplicationEvent {}

  @Stored("application.member-removed")
  record MemberRemoved(ApplicationId application, PersonId member, PersonId by, Instant at)
      implements ApplicationEvent {}

  /// Conditions of the call that no register knows hold, as the leader says.
  ///
  /// @param codes of all of these that hold, in the order of the call
  @Stored("application.conditions-stated")
  record ConditionsStated(ApplicationId application, List<String> codes, PersonId by, Instant at)
      implements ApplicationEvent {

    public ConditionsStated {
      codes = List.copyOf(codes);
    }
  }

  /// @param text hash of what was signed
  @Stored("application.signed")
  record ApplicationSigned(
      ApplicationId application, Hash text, Signature signature, PersonId by, Instant at)
      implements ApplicationEvent {}

  /// Leader or head gave it back to its writers; the leader's signature is void.
  @Stored("application.reopened")
  record ApplicationReopened(ApplicationId application, String reason, PersonId by, Instant at)
      implements ApplicationEvent {}

  /// @param team the leader first
  /// @param text hash of what both signed; null before there were signatures
  /// @param signature the head's; null before there were signatures
  @Stored(value = "application.submitted", revision = 4)
  record ApplicationSubmitted(
      ApplicationId application,
      ApplicationNumber number,
      CallId call,
      NeedId need,
      Bin applicant,
      List<PersonId> team,
      ApplicationContent content,
      @Nullable Hash text,
      @Nullable Signature signature,
      PersonId by,
      Instant at)
      implements ApplicationEvent {

    public ApplicationSubmitted {
      team = List.copyOf(team);
    }
  }

  @Stored("application.withdrawn")
  record ApplicationWithdrawn(
      ApplicationId application, CallId call, String reason, PersonId by, Instant at)
      implements ApplicationEvent {}

  /// An official answers for it that no money is asked for a second time.
  ///
  /// @param found earlier and running projects it resembles, as they were known then
  @Stored("application.overlap-cleared")
  record OverlapCleared(
      ApplicationId application,
      ApplicationNumber number,
      CallId call,
      List<Resemblance> found,
      String reason,
      PersonId by,
      Instant at)
      implements ApplicationEvent {

    public OverlapCleared {
      found = List.copyOf(found);
    }
  }

  /// @param rubric what experts judge, where the call has its own; null for the platform's
  /// @param divergence points above which one more expert is asked, where the call has its own
  ///     limit
  @Stored(value = "application.formal-check-passed", revision = 4)
  record FormalCheckPassed(
      ApplicationId application,
      ApplicationNumber number,
      CallId call,
      NeedId need,
      Bin applicant,
      List<PersonId> team,
      ApplicationContent content,
      int expertsPerApplication,
      @Nullable Rubric rubric,
      @Nullable Integer divergence,
      PersonId by,
      Instant at)
      implements ApplicationEvent {

    public FormalCheckPassed {
      team = List.copyOf(team);
    }

    /// To be judged by the platform's own criteria.
    public FormalCheckPassed(
        ApplicationId application,
        ApplicationNumber number,
        CallId call,
        NeedId need,
        Bin applicant,
        List<PersonId> team,
        ApplicationContent content,
        int expertsPerApplication,
        PersonId by,
        Instant at) {
      this(
          application,
          number,
          call,
          need,
          applicant,
          team,
          content,
          expertsPerApplication,
          null,
          null,
          by,
          at);
    }
  }

  @Stored("application.formal-check-failed")
  record FormalCheckFailed(
      ApplicationId application,
      ApplicationNumber number,
      CallId call,
      List<FormalReason> reasons,
      String explanation,
      PersonId by,
      Instant at)
      implements ApplicationEvent {

    public FormalCheckFailed {
      reasons = List.copyOf(reasons);
    }
  }

  /// No official made the formal check in time; it is still to be made.
  ///
  /// @param checkBy the last day in time
  @Stored("application.formal-check-missing")
  record FormalCheckMissing(
      ApplicationId application,
      ApplicationNumber number,
      CallId call,
      LocalDate checkBy,
      PersonId by,
      Instant at)
      implements ApplicationEvent {}

  /// An appeal was upheld: the formal check is made anew, by another official.
  @Stored("application.formal-check-reopened")
  record FormalCheckReopened(
      ApplicationId application, ApplicationNumber number, CallId call, PersonId by, Instant at)
      implements ApplicationEvent {}

  /// The award was approved; from here on everybody reads what was promised for it.
  @Stored(value = "application.published", revision = 2)
  record ApplicationPublished(
      ApplicationId application,
      ApplicationNumber number,
      ApplicationContent content,
      PersonId by,
      Instant at)
      implements ApplicationEvent {}
}
