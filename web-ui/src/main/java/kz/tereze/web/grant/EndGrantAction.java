package kz.tereze.web.grant;

import java.util.function.Function;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.EndReason;
import kz.tereze.api.grant.GrantCommand;
import kz.tereze.api.grant.GrantRule;
import kz.tereze.api.grant.HoldReason;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// An official closes a grant whose result is there, holds a contract up, or ends it.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class EndGrantAction {

  private static final int LONGEST = 2_000;

  private final OfficialGrantPage page;
  private final Dispatch dispatch;

  EndGrantAction(OfficialGrantPage page, Dispatch dispatch) {
    this.page = page;
    this.dispatch = dispatch;
  }

  @PostMapping(OfficialGrantPage.PATH + "/closing")
  Done close(@PathVariable ApplicationNumber grant, Entry entry, SignedIn who) {
    entry
        .labels("grant.form")
        .shownAgainBy(() -> page.grant(grant, entry))
        .blames(GrantRule.RESULT_STATED, "result")
        .blames(GrantRule.SUMS_WITHIN_PAID, "spent");
    Field<String> result = entry.text("result", LONGEST).required();
    Field<Tiyn> spent = entry.money("spent").required();
    Field<Tiyn> disallowed = entry.money("disallowed").required();
    entry.check();
    dispatch.send(
        new GrantCommand.CloseGrant(
            grant, result.value(), spent.value(), disallowed.value(), who.acting()));
    return Done.at(OfficialGrantPage.of(grant)).saying("grant.close.done");
  }

  @PostMapping(OfficialGrantPage.PATH + "/termination")
  Done terminate(@PathVariable ApplicationNumber grant, Entry entry, SignedIn who) {
    entry
        .labels("grant.end")
        .shownAgainBy(() -> page.grant(grant, entry))
        .blames(GrantRule.REASON_STATED, "explanation.ru")
        .blames(GrantRule.SUMS_WITHIN_PAID, "spent");
    Field<EndReason> reason = entry.choice("why", EndReason.class).required();
    Field<Text> explanation = entry.wordsOfState("explanation", LONGEST);
    Field<Tiyn> spent = entry.money("spent").required();
    Field<Tiyn> disallowed = entry.money("disallowed").required();
    entry.check();
    dispatch.send(
        new GrantCommand.TerminateContract(
            grant,
            reason.value(),
            explanation.value(),
            spent.value(),
            disallowed.value(),
            who.acting()));
    return Done.at(OfficialGrantPage.of(grant)).saying("grant.end.done");
  }

  @PostMapping(OfficialGrantPage.PATH + "/suspension")
  Done suspend(@PathVariable ApplicationNumber grant, Entry entry, SignedIn who) {
    Field<HoldReason> code = entry.choice("code", HoldReason.class).required();
    entry.blames(GrantRule.HOLD_CODE_IS_IN_FORCE, "code");
    return reasoned(
        grant,
        entry,
        reason -> new GrantCommand.SuspendContract(grant, code.value(), reason, who.acting()),
        "grant.suspend.done");
  }

  @PostMapping(OfficialGrantPage.PATH + "/resumption")
  Done resume(@PathVariable ApplicationNumber grant, Entry entry, SignedIn who) {
    return reasoned(
        grant,
        entry,
        reason -> new GrantCommand.ResumeContract(grant, reason, who.acting()),
        "grant.resume.done");
  }

  private Done reasoned(
      ApplicationNumber grant, Entry entry, Function<Text, GrantCommand> command, String told) {
    entry
        .labels("grant.hold")
        .shownAgainBy(() -> page.grant(grant, entry))
        .blames(GrantRule.REASON_STATED, "reason.ru");
    Field<Text> reason = entry.wordsOfState("reason", LONGEST);
    entry.check();
    dispatch.send(command.apply(reason.value()));
    return Done.at(OfficialGrantPage.of(grant)).saying(told);
  }
}
