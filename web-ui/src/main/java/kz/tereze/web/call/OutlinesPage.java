package kz.tereze.web.call;

import java.util.List;
import java.util.Optional;
import kz.tereze.api.Bin;
import kz.tereze.api.Text;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallRule;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.call.Designs;
import kz.tereze.projections.call.OutlineRow;
import kz.tereze.projections.call.Outlines;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// An official reads the outlines of a call in two stages and invites or declines each.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class OutlinesPage {

  private static final int REASON = 2_000;

  private final Calls calls;
  private final Designs designs;
  private final Outlines outlines;
  private final Organisations organisations;
  private final Dispatch dispatch;

  OutlinesPage(
      Calls calls,
      Designs designs,
      Outlines outlines,
      Organisations organisations,
      Dispatch dispatch) {
    this.calls = calls;
    this.designs = designs;
    this.outlines = outlines;
    this.organisations = organisations;
    this.dispatch = dispatch;
  }

  @GetMapping("/official/calls/{call}/outlines")
  ModelAndView show(@PathVariable CallId call, SignedIn who, Entry entry) {
    List<OutlineRow> rows = outlines.toCheck(call, who.acting());
    List<Bin> applicants = rows.stream().map(OutlineRow::applicant).toList();
    entry.labels("call.outline");
    return new ModelAndView("call/outlines")
        .addObject("call", calls.find(call).orElseThrow(Missing::new))
        .addObject("form", designs.holding(call).design().firstStage())
        .addObject("rows", rows)
        .addObject(
            "sealedUntil",
            outlines.isSealed(call, who.at()) ? outlines.until(call) : Optional.empty())
        .addObject("sent", outlines.count(call))
        .addObject("names", organisations.names(applicants));
  }

  @PostMapping("/official/calls/{call}/outlines/{outline}/invitation")
  Done invite(@PathVariable CallId call, @PathVariable ApplicationId outline, SignedIn who) {
    dispatch.send(new CallCommand.InviteFromOutline(call, outline, who.acting()));
    return Done.at("/official/calls/" + call + "/outlines").saying("call.outline.invited");
  }

  @PostMapping("/official/calls/{call}/outlines/{outline}/refusal")
  Done decline(
      @PathVariable CallId call, @PathVariable ApplicationId outline, SignedIn who, Entry entry) {
    entry
        .shownAgainBy(() -> show(call, who, entry))
        .labels("call.outline")
        .blames(CallRule.CHANGE_HAS_A_REASON, "reason.kk");
    Text reason = entry.wordsOfState("reason", REASON).or(new Text("", "", null));
    entry.check();
    dispatch.send(new CallCommand.DeclineOutline(call, outline, reason, who.acting()));
    return Done.at("/official/calls/" + call + "/outlines").saying("call.outline.declined");
  }
}
