package kz.tereze.domain.call;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.Fault;
import kz.tereze.api.application.FormCheck;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallRule;
import kz.tereze.api.need.NeedId;
import org.axonframework.commandhandling.CommandHandler;

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

  FirstStage(Call call, Designing designing) {
    this.call = call;
    this.designing = designing;
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
