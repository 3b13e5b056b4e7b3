package kz.tereze.web.call;

import java.time.Instant;
import java.util.Arrays;
import kz.tereze.api.Text;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallRule;
import kz.tereze.api.call.MoveCause;
import kz.tereze.projections.call.CallRow;
import kz.tereze.projections.call.CallStatus;
import kz.tereze.projections.call.Calls;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import kz.tereze.web.page.Option;
import kz.tereze.web.page.Ui;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// An official moves the deadline of an announced call, for everybody, to a later moment.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class DeadlinePage {

  private static final int REASON = 2_000;

  private final Calls calls;
  private final Dispatch dispatch;

  DeadlinePage(Calls calls, Dispatch dispatch) {
    this.calls = calls;
    this.dispatch = dispatch;
  }

  @GetMapping("/official/calls/{call}/deadline")
  ModelAndView show(@PathVariable CallId call, SignedIn who, Entry entry, Ui ui) {
    CallRow row = movable(call, who);
    entry.labels("call.deadline");
    return new ModelAndView("call/deadline")
        .addObject("call", row)
        .addObject(
            "causes",
            Arrays.stream(MoveCause.values())
                .map(cause -> new Option(cause.name(), ui.word(cause)))
                .toList());
  }

  private CallRow movable(CallId call, SignedIn who) {
    return calls
        .find(call)
        .filter(
            row ->
                row.status(who.at()) == CallStatus.ANNOUNCED
                    || row.status(who.at()) == CallStatus.OPEN)
        .orElseThrow(Missing::new);
  }

  @PostMapping("/official/calls/{call}/deadline")
  Done move(@PathVariable CallId call, SignedIn who, Entry entry, Ui ui) {
    Instant now = movable(call, who).terms().closesAt();
    entry
        .labels("call.deadline")
        .shownAgainBy(() -> show(call, who, entry, ui))
        .blames(CallRule.DEADLINE_ONLY_LATER, "closesAt")
        .blames(CallRule.MOVED_BEFORE_IT_PASSES, "closesAt")
        .blames(CallRule.CHANGE_HAS_A_REASON, "reason.kk");
    Field<Instant> closes =
        entry
            .moment("closesAt")
            .required()
            .must(moment -> moment.isAfter(now), "call.deadline.closesAt.earlier");
    String cause = entry.typed("cause");
    if (Arrays.stream(MoveCause.values()).noneMatch(one -> one.name().equals(cause))) {
      entry.wrong("cause", "entry.required");
    }
    Field<Text> reason = entry.wordsOfState("reason", REASON);
    entry.check();
    dispatch.send(
        new CallCommand.MoveDeadline(
            call, closes.value(), MoveCause.valueOf(cause), reason.value(), who.acting()));
    return Done.at("/official/calls/" + call).saying("call.done.moved", "call", call);
  }
}
