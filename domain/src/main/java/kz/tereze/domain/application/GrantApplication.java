package kz.tereze.domain.application;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import kz.tereze.api.Acting;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.PersonId;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.application.ApplicationCommand;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationEvent;
import kz.tereze.api.application.ApplicationRule;
import kz.tereze.api.application.EarlierProjects;
import kz.tereze.api.call.Deadlines;
import kz.tereze.api.call.Design;
import kz.tereze.api.call.Procedure;
import kz.tereze.api.review.Conflicts;
import kz.tereze.api.review.ReviewRule;
import kz.tereze.domain.application.Team.Answer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/// A team's application: written together, confirmed by every member, signed by its leader and
/// then by the head of the organisation, under the terms the call had when the draft began.
@AggregateRoot(type = "GrantApplication")
public class GrantApplication {

  private static final int TEAM_AT_MOST = 30;

  private enum State {
    UNKNOWN,
    DRAFT,
    SIGNED,
    SUBMITTED,
    WITHDRAWN,
    PASSED,
    FAILED
  }

  @AggregateIdentifier private String stream;
  private State state = State.UNKNOWN;
  private ApplicationEvent.ApplicationDrafted drafted;
  private Team team;
  private int revision;
  private @Nullable ApplicationContent content;
  private @Nullable PersonId writtenBy;
  @AggregateMember private final Submission submission = new Submission(this);
  @AggregateMember private final Overlap overlap = new Overlap(this);
  @AggregateMember private final CheckTerm checkTerm = new CheckTerm(this);
  private @Nullable ApplicationEvent decision;

  /// Who failed it before an appeal was upheld.
  private @Nullable PersonId failedBy;

  private boolean isPublic;

  @SuppressWarnings("NullAway.Init") // set by the first event
  GrantApplication() {}

  /// For the call, which alone lets an application begin.
  public static GrantApplication drafted(ApplicationEvent.ApplicationDrafted first) {
    GrantApplication application = new GrantApplication();
    apply(first);
    return application;
  }

  @CommandHandler
  void handle(ApplicationCommand.EditApplication command) {
    Acting by = command.by();
    ApplicationRule.WRITTEN_BY_THE_TEAM.require(team.mayWrite(by.person()));
    if (revision == command.basedOn() + 1
        && command.content().equals(content)
        && by.person().equals(writtenBy)) {
      return;
    }
    requireDraft();
    ApplicationRule.NEWEST_REVISION_EDITED.require(
        command.basedOn() == revision, "newest", revision);
    Wording.checkDraft(command.content());
    Planning.checkDraft(command.content());
    apply(
        new ApplicationEvent.ApplicationEdited(
            command.application(), revision + 1, command.content(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(ApplicationCommand.InviteMember command) {
    Acting by = command.by();
    requireLeader(by);
    requireDraft();
    if (team.has(command.member(), Answer.NONE) || team.has(command.member(), Answer.CONFIRMED)) {
      return;
    }
    ApplicationRule.INVITED_ONCE.require(
        !team.isLedBy(command.member()) && !team.isInvited(command.member()));
    ApplicationRule.TEAM_WITHIN_LIMIT.require(team.size() < TEAM_AT_MOST, "most", TEAM_AT_MOST);
    apply(
        new ApplicationEvent.MemberInvited(
            command.application(), command.member(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(ApplicationCommand.ConfirmMembership command) {
    Acting by = command.by();
    if (team.has(by.person(), Answer.CONFIRMED)) {
      return;
    }
    ApplicationRule.MEMBER_WAS_INVITED.require(team.has(by.person(), Answer.NONE));
    requireDraft();
    apply(new ApplicationEvent.MembershipConfirmed(command.application(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(ApplicationCommand.DeclineMembership command) {
    Acting by = command.by();
    if (team.has(by.person(), Answer.DECLINED)) {
      return;
    }
    ApplicationRule.MEMBER_WAS_INVITED.require(team.isInvited(by.person()));
    requireDraft();
    apply(new ApplicationEvent.MembershipDeclined(command.application(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(ApplicationCommand.RemoveMember command) {
    Acting by = command.by();
    requireLeader(by);
    requireDraft();
    ApplicationRule.MEMBER_WAS_INVITED.require(!team.isLedBy(command.member()));
    if (team.isInvited(command.member())) {
      apply(
          new ApplicationEvent.MemberRemoved(
              command.application(), command.member(), by.person(), by.at()));
    }
  }

  @CommandHandler
  void handle(ApplicationCommand.WithdrawApplication command) {
    Acting by = command.by();
    ApplicationRule.WITHDRAWN_BY_LEADER.require(team.isLedBy(by.person()));
    if (state == State.WITHDRAWN) {
      return;
    }
    ApplicationRule.CAN_BE_WITHDRAWN.require(state == State.DRAFT || state == State.SUBMITTED);
    Wording.checkReason(command.reason());
    apply(
        new ApplicationEvent.ApplicationWithdrawn(
            command.application(), drafted.call(), command.reason(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(
      ApplicationCommand.PassFormalCheck command,
      Deadlines deadlines,
      Conflicts conflicts,
      EarlierProjects projects) {
    Acting by = command.by();
    ApplicationEvent.ApplicationSubmitted checked = requireSubmitted(by, conflicts);
    if (decision instanceof ApplicationEvent.FormalCheckPassed passed
        && passed.by().equals(by.person())) {
      return;
    }
    requireAwaitsCheck(by, deadlines);
    overlap.requireCleared(projects, by);
    apply(
        new ApplicationEvent.FormalCheckPassed(
            command.application(),
            checked.number(),
            checked.call(),
            checked.need(),
            checked.applicant(),
            checked.team(),
            checked.content(),
            drafted.terms().expertsPerApplication(),
            drafted.design() == null ? null : drafted.design().rubric(),
            drafted.design() == null ? null : drafted.design().divergence(),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(
      ApplicationCommand.FailFormalCheck command, Deadlines deadlines, Conflicts conflicts) {
    Acting by = command.by();
    ApplicationEvent.ApplicationSubmitted checked = requireSubmitted(by, conflicts);
    if (decision instanceof ApplicationEvent.FormalCheckFailed failed
        && failed.by().equals(by.person())
        && failed.reasons().equals(command.reasons())
        && failed.explanation().equals(command.explanation())) {
      return;
    }
    requireAwaitsCheck(by, deadlines);
    Wording.checkReasons(command.reasons(), command.explanation());
    apply(
        new ApplicationEvent.FormalCheckFailed(
            command.application(),
            checked.number(),
            checked.call(),
            command.reasons(),
            command.explanation(),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(ApplicationCommand.RepeatFormalCheck command) {
    Acting by = command.by();
    ApplicationRule.REPEATED_BY_THE_PLATFORM.require(by.is(Role.PLATFORM));
    if (state == State.FAILED && decision instanceof ApplicationEvent.FormalCheckFailed failed) {
      apply(
          new ApplicationEvent.FormalCheckReopened(
              command.application(), failed.number(), failed.call(), by.person(), by.at()));
    }
  }

  @CommandHandler
  void handle(ApplicationCommand.PublishApplication command) {
    Acting by = command.by();
    ApplicationRule.PUBLISHED_BY_THE_PLATFORM.require(by.is(Role.PLATFORM));
    if (isPublic) {
      return;
    }
    if (!(decision instanceof ApplicationEvent.FormalCheckPassed passed)) {
      throw new Refused(ApplicationRule.PUBLISHED_AFTER_FORMAL_CHECK);
    }
    apply(
        new ApplicationEvent.ApplicationPublished(
            command.application(), passed.number(), passed.content(), by.person(), by.at()));
  }

  ApplicationEvent.ApplicationSubmitted requireSubmitted(Acting by, Conflicts conflicts) {
    ApplicationRule.CHECKED_BY_OFFICIAL.require(by.is(Role.OFFICIAL));
    ApplicationRule.OFFICIAL_NOT_OF_APPLICANT.require(!by.actsFor(drafted.applicant()));
    ApplicationEvent.ApplicationSubmitted submitted = submission.submitted();
    if (submitted == null) {
      throw new Refused(ApplicationRule.AWAITS_FORMAL_CHECK);
    }
    ApplicationRule.OFFICIAL_NOT_IN_TEAM.require(!submitted.team().contains(by.person()));
    ReviewRule.UNTIED.require(!conflicts.binds(submitted.application(), by.person()));
    return submitted;
  }

  void requireAwaitsCheck(Acting by, Deadlines deadlines) {
    ApplicationRule.AWAITS_FORMAL_CHECK.require(state == State.SUBMITTED);
    ApplicationRule.CHECKED_AGAIN_BY_ANOTHER.require(!by.person().equals(failedBy));
    Instant closesAt = closesAt(deadlines);
    ApplicationRule.CALL_IS_CLOSED.require(
        isCheckedAsItComes() || by.at().isAfter(closesAt), "closesAt", closesAt);
  }

  /// In a call that is always open nobody waits for others.
  boolean isCheckedAsItComes() {
    Design design = drafted.design();
    return design != null && design.procedure() == Procedure.ALWAYS_OPEN;
  }

  /// Null when it awaits no formal check.
  ApplicationEvent.@Nullable ApplicationSubmitted awaitingCheck() {
    return state == State.SUBMITTED ? submission.submitted() : null;
  }

  private void requireLeader(Acting by) {
    ApplicationRule.TEAM_LED_BY_LEADER.require(team.isLedBy(by.person()));
  }

  Team team() {
    return team;
  }

  ApplicationEvent.ApplicationDrafted drafted() {
    return drafted;
  }

  @Nullable ApplicationContent content() {
    return content;
  }

  boolean isSigned() {
    return state == State.SIGNED;
  }

  void requireDraft() {
    ApplicationRule.IS_A_DRAFT.require(state == State.DRAFT);
  }

  /// The call's deadline, which may have moved since the draft began.
  Instant closesAt(Deadlines deadlines) {
    return deadlines.of(drafted.call(), drafted.terms().closesAt());
  }

  @EventSourcingHandler
  void on(ApplicationEvent event) {
    CorruptHistory.unless(follows(event), event, state);
    switch (event) {
      case ApplicationEvent.ApplicationDrafted e -> {
        stream = ApplicationCommand.stream(e.application());
        state = State.DRAFT;
        drafted = e;
        team = new Team(e.leader());
      }
      case ApplicationEvent.ApplicationEdited e -> {
        revision = e.revision();
        content = e.content();
        writtenBy = e.by();
      }
      case ApplicationEvent.MemberInvited e -> team.answered(e.member(), Answer.NONE);
      case ApplicationEvent.MembershipConfirmed e -> team.answered(e.by(), Answer.CONFIRMED);
      case ApplicationEvent.MembershipDeclined e -> team.answered(e.by(), Answer.DECLINED);
      case ApplicationEvent.MemberRemoved e -> team.removed(e.member());
      // Kept by the submission.
      case ApplicationEvent.ConditionsStated e -> {}
      case ApplicationEvent.ApplicationSigned e -> state = State.SIGNED;
      case ApplicationEvent.ApplicationReopened e -> state = State.DRAFT;
      case ApplicationEvent.ApplicationSubmitted e -> state = State.SUBMITTED;
      case ApplicationEvent.ApplicationWithdrawn e -> state = State.WITHDRAWN;
      case ApplicationEvent.OverlapCleared e -> {}
      case ApplicationEvent.FormalCheckPassed e -> decided(State.PASSED, e);
      case ApplicationEvent.FormalCheckFailed e -> decided(State.FAILED, e);
      case ApplicationEvent.FormalCheckMissing e -> {}
      case ApplicationEvent.FormalCheckReopened e -> {
        failedBy = decision == null ? null : decision.by();
        state = State.SUBMITTED;
        decision = null;
      }
      case ApplicationEvent.ApplicationPublished e -> isPublic = true;
    }
    submission.on(event);
    overlap.on(event);
    checkTerm.on(event);
  }

  private boolean follows(ApplicationEvent event) {
    return switch (event) {
      case ApplicationEvent.ApplicationDrafted e -> state == State.UNKNOWN;
      case ApplicationEvent.ApplicationEdited e ->
          state == State.DRAFT && e.revision() == revision + 1;
      case ApplicationEvent.MemberInvited e -> state == State.DRAFT && !team.isInvited(e.member());
      case ApplicationEvent.MembershipConfirmed e -> state == State.DRAFT && team.isInvited(e.by());
      case ApplicationEvent.MembershipDeclined e -> state == State.DRAFT && team.isInvited(e.by());
      case ApplicationEvent.MemberRemoved e -> state == State.DRAFT && team.isInvited(e.member());
      case ApplicationEvent.ConditionsStated e -> state == State.DRAFT;
      case ApplicationEvent.ApplicationSigned e -> state == State.DRAFT;
      case ApplicationEvent.ApplicationReopened e -> state == State.SIGNED;
      // Before there were signatures a draft was submitted as it was.
      case ApplicationEvent.ApplicationSubmitted e ->
          state == (e.signature() == null ? State.DRAFT : State.SIGNED);
      case ApplicationEvent.ApplicationWithdrawn e ->
          state == State.DRAFT || state == State.SIGNED || state == State.SUBMITTED;
      case ApplicationEvent.OverlapCleared e -> state == State.SUBMITTED;
      case ApplicationEvent.FormalCheckPassed e -> state == State.SUBMITTED;
      case ApplicationEvent.FormalCheckFailed e -> state == State.SUBMITTED;
      case ApplicationEvent.FormalCheckMissing e ->
          state == State.SUBMITTED && !checkTerm.isMissed();
      case ApplicationEvent.FormalCheckReopened e -> state == State.FAILED;
      case ApplicationEvent.ApplicationPublished e -> state == State.PASSED && !isPublic;
    };
  }

  private void decided(State next, ApplicationEvent event) {
    state = next;
    decision = event;
  }
}
