package kz.tereze.web.call;

import java.time.Instant;
import java.util.Arrays;
import kz.tereze.api.Text;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallRule;
import kz.tereze.api.call.MoveCause;
import kz.tereze.projections.call.CallRow;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.call.Outlines;
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

/// An official says until when the outlines of a call in two stages are received; once the call is
/// announced, the date moves only later and with a reason.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class OutlinesDatePage {

  private static final int REASON = 2_000;

  private final Calls calls;
  private final Outlines outlines;
  private final Dispatch dispatch;

  OutlinesDatePage(Calls calls, Outlines outlines, Dispatch dispatch) {
    this.calls = calls;
    this.outlines = outlines;
    this.dispatch = dispatch;
  }

  @GetMapping("/official/calls/{call}/outlines/date")
  ModelAndView show(@PathVariable CallId call, Entry entry, Ui ui) {
    CallRow row = find(call);
    entry.labels("call.outlines-date");
    return new ModelAndView("call/outlines-date")
        .addObject("call", row)
        .addObject("until", outlines.until(call))
        .addObject(
            "causes",
            Arrays.stream(MoveCause.values())
                .map(cause -> new Option(cause.name(), ui.word(cause)))
                .toList());
  }

  private CallRow find(CallId call) {
    return calls
        .find(call)
        .filter(
            row -> row.stage() == CallRow.Stage.PLANNED || row.stage() == CallRow.Stage.ANNOUNCED)
        .orElseThrow(Missing::new);
  }

  @PostMapping("/official/calls/{call}/outlines/date")
  Done save(@PathVariable CallId call, SignedIn who, Entry entry, Ui ui) {
    boolean isPublic = find(call).isPublic();
    entry
        .labels("call.outlines-date")
        .shownAgainBy(() -> show(call, entry, ui))
        .blames(CallRule.OUTLINES_END_IN_TIME, "until")
        .blames(CallRule.SECOND_STAGE_HAS_ITS_DAYS, "until")
        .blames(CallRule.DEADLINE_ONLY_LATER, "until")
        .blames(CallRule.OUTLINES_MOVED_BEFORE_THEY_END, "until")
        .blames(CallRule.CHANGE_HAS_A_REASON, "reason.kk");
    Field<Instant> until = entry.moment("until").required();
    if (isPublic) {
      Field<MoveCause> cause = entry.choice("cause", MoveCause.class).required();
      Field<Text> reason = entry.wordsOfState("reason", REASON);
      entry.check();
      dispatch.send(
          new CallCommand.MoveOutlines(
              call, until.value(), cause.value(), reason.value(), who.acting()));
    } else {
      entry.check();
      dispatch.send(new CallCommand.PlanOutlines(call, until.value(), who.acting()));
    }
    return Done.at("/official/calls/" + call).saying("call.outlines-date.done", "call", call);
  }
}
