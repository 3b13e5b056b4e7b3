package kz.tereze.domain.call;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Policy;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.Fault;
import kz.tereze.api.application.FormCheck;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallRule;
import kz.tereze.api.need.NeedId;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/// The first of two stages: short outlines, of which an official invites some to be written out.
final class FirstStage {

  private enum Answer {
    NONE,
    INVITED,
    DECLINED
  }

  private final Call call;
  private final Designing designing;
  private final Map<ApplicationId, CallEvent.OutlineReceived> outlines = new HashMap<>();
  private final Map<ApplicationId, Answer> answers = new HashMap<>();

  /// Null in calls announced before outlines had a date of their own.
  private @Nullable Instant until;

  FirstStage(Call call, Designing designing) {
    this.call = call;
    this.designing = designing;
  }

  @CommandHandler
  void handle(CallCommand.PlanOutlines command) {
    Acting by = command.by();
    CallRule.DESIGNED_BY_OFFICIAL.require(by.is(Role.OFFICIAL));
    if (command.until().equals(until)) {
      return;
    }
    CallRule.IS_PLANNED.require(call.isPlanned());
    CallRule.IS_IN_TWO_STAGES.require(designing.isInTwoStages());
    requireInTime(command.until(), by);
    apply(new CallEvent.OutlinesPlanned(command.call(), command.until(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(CallCommand.MoveOutlines command) {
    Acting by = command.by();
    CallRule.MOVED_BY_OFFICIAL.require(by.is(Role.OFFICIAL));
    if (call.isAnnounced() && command.until().equals(until)) {
      return;
    }
    CallRule.IS_ANNOUNCED.require(call.isAnnounced());
    CallRule.IS_IN_TWO_STAGES.require(designing.isInTwoStages());
    Instant before = until;
    if (before == null) {
      throw new Refused(CallRule.OUTLINES_HAVE_A_DATE);
    }
    CallRule.OUTLINES_MOVED_BEFORE_THEY_END.require(!isOver(by), "until", before);
    CallRule.DEADLINE_ONLY_LATER.require(command.until().isAfter(before), "closesAt", before);
    requireInTime(command.until(), by);
    Planning.checkReason(command.reason());
    apply(
        new CallEvent.OutlinesDated(
            command.call(),
            before,
            command.until(),
            command.cause(),
            command.reason(),
            null,
            by.person(),
            by.at()));
  }

  private void requireInTime(Instant date, Acting by) {
    Instant opensAt = call.terms().opensAt();
    Instant closesAt = call.terms().closesAt();
    CallRule.OUTLINES_END_IN_TIME.require(
        date.isAfter(by.at()) && date.isAfter(opensAt) && date.isBefore(closesAt),
        "opensAt",
        opensAt,
        "closesAt",
        closesAt);
    int days = Policy.CALL_SECOND_STAGE_DAYS_AT_LEAST.on(by.day()).value();
    CallRule.SECOND_STAGE_HAS_ITS_DAYS.require(
        !date.plus(Duration.ofDays(days)).isAfter(closesAt), "days", days, "closesAt", closesAt);
  }

  /// When the call closes at the earliest, should outlines end at this date: those who are invited
  /// keep the policy's days, or what was announced where that was less.
  Instant keepsSecondStage(Instant date, LocalDate day) {
    Duration policy = Duration.ofDays(Policy.CALL_SECOND_STAGE_DAYS_AT_LEAST.on(day).value());
    Duration announced = Duration.between(until == null ? date : until, call.terms().closesAt());
    return date.plus(announced.compareTo(policy) < 0 ? announced : policy);
  }

  /// Nobody is surprised by the end of the first stage.
  void requireDated(Acting by) {
    if (!designing.isInTwoStages()) {
      return;
    }
    if (until == null) {
      throw new Refused(CallRule.OUTLINES_HAVE_A_DATE);
    }
    requireInTime(until, by);
  }

  /// With the announcement everybody reads the date.
  void publish(CallId announced, Acting by) {
    if (designing.isInTwoStages() && until != null) {
      apply(
          new CallEvent.OutlinesDated(
              announced, null, until, null, null, null, by.person(), by.at()));
    }
  }

  private boolean isOver(Acting by) {
    return until != null && by.at().isAfter(until);
  }

  /// Nobody decides on the first while the last is still written.
  private void requireOpen(Acting by) {
    CallRule.OUTLINES_ARE_OPEN.require(
        until == null || isOver(by), "until", until == null ? by.at() : until);
  }

  @CommandHandler
  void handle(CallCommand.SendOutline command) {
    Acting by = command.by();
    CallRule.DRAFTED_BY_RESEARCHER.require(by.is(Role.RESEARCHER));
    Bin applicant = by.organisation();
    if (applicant == null) {
      throw new Refused(CallRule.DRAFTED_FOR_OWN_ORGANISATION);
    }
    CallRule.IS_IN_TWO_STAGES.require(designing.isInTwoStages());
    CallEvent.OutlineReceived received =
        new CallEvent.OutlineReceived(
            command.call(),
            command.outline(),
            command.need(),
            applicant,
            command.answers(),
            by.person(),
            by.at());
    CallEvent.OutlineReceived known = outlines.get(command.outline());
    if (known != null && isSame(known, received)) {
      return;
    }
    call.requireAnnounced();
    CallRule.ACCEPTS_APPLICATIONS.require(!call.isClosed(by), "closesAt", call.terms().closesAt());
    CallRule.ACCEPTS_OUTLINES.require(!isOver(by), "until", until == null ? by.at() : until);
    CallRule.SERVES_THIS_NEED.require(
        call.terms().needs().contains(command.need()), "need", command.need().number());
    CallRule.OUTLINE_SENT_ONCE.require(
        known == null
            && outlines.values().stream()
                .noneMatch(
                    one -> one.by().equals(by.person()) && one.need().equals(command.need())));
    List<Fault> faults = FormCheck.faults(designing.firstStage(), command.answers());
    CallRule.OUTLINE_IS_ANSWERED.require(
        faults.isEmpty(),
        "questions",
        faults.stream().map(Fault::question).distinct().collect(Collectors.joining(", ")));
    apply(received);
  }

  private static boolean isSame(CallEvent.OutlineReceived one, CallEvent.OutlineReceived other) {
    return one.by().equals(other.by())
        && one.need().equals(other.need())
        && one.answers().equals(other.answers());
  }

  @CommandHandler
  void handle(CallCommand.InviteFromOutline command) {
    Acting by = command.by();
    if (requireAnswerable(command.outline(), by) == Answer.INVITED) {
      return;
    }
    CallRule.OUTLINE_AWAITS_ANSWER.require(awaits(command.outline()));
    CallRule.ACCEPTS_APPLICATIONS.require(!call.isClosed(by), "closesAt", call.terms().closesAt());
    apply(new CallEvent.OutlineInvited(command.call(), command.outline(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(CallCommand.DeclineOutline command) {
    Acting by = command.by();
    requireAnswerable(command.outline(), by);
    CallRule.OUTLINE_AWAITS_ANSWER.require(awaits(command.outline()));
    Planning.checkReason(command.reason());
    apply(
        new CallEvent.OutlineDeclined(
            command.call(), command.outline(), command.reason(), by.person(), by.at()));
  }

  private Answer requireAnswerable(ApplicationId outline, Acting by) {
    CallRule.OUTLINE_ANSWERED_BY_OFFICIAL.require(by.is(Role.OFFICIAL));
    CallEvent.OutlineReceived sent = outlines.get(outline);
    if (sent == null) {
      throw new Refused(CallRule.OUTLINE_AWAITS_ANSWER);
    }
    CallRule.OFFICIAL_NOT_OF_APPLICANT.require(
        !by.actsFor(sent.applicant()) && !by.person().equals(sent.by()));
    requireOpen(by);
    return answers.getOrDefault(outline, Answer.NONE);
  }

  /// In one stage everybody writes; in two whoever was invited, to the need of their outline.
  boolean letsWrite(PersonId leader, NeedId need) {
    return !designing.isInTwoStages()
        || outlines.values().stream()
            .anyMatch(
                one ->
                    one.by().equals(leader)
                        && one.need().equals(need)
                        && answers.get(one.outline()) == Answer.INVITED);
  }

  @Nullable Instant until() {
    return designing.isInTwoStages() ? until : null;
  }

  void dated(Instant date) {
    until = date;
  }

  boolean knows(ApplicationId outline) {
    return outlines.containsKey(outline);
  }

  boolean awaits(ApplicationId outline) {
    return answers.get(outline) == Answer.NONE;
  }

  void received(CallEvent.OutlineReceived event) {
    outlines.put(event.outline(), event);
    answers.put(event.outline(), Answer.NONE);
  }

  void answered(ApplicationId outline, boolean invited) {
    answers.put(outline, invited ? Answer.INVITED : Answer.DECLINED);
  }
}
