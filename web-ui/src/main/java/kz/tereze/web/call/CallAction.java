package kz.tereze.web.call;

import java.util.Optional;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.CouncilId;
import kz.tereze.projections.call.RankedLine;
import kz.tereze.projections.council.CouncilRow;
import kz.tereze.projections.council.Councils;
import kz.tereze.projections.fund.FundRow;
import kz.tereze.projections.fund.Funds;
import kz.tereze.projections.need.NeedRow;
import kz.tereze.projections.need.NeedStatus;
import kz.tereze.projections.need.Needs;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Once;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// An official plans, announces, ranks and completes a call, and puts applications to a council.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class CallAction {

  private static final int CODE_AT_MOST = 40;

  private final OfficialCallsPage page;
  private final Needs needs;
  private final Funds funds;
  private final Councils councils;
  private final Planning planning;
  private final Dispatch dispatch;

  CallAction(
      OfficialCallsPage page,
      Needs needs,
      Funds funds,
      Councils councils,
      Planning planning,
      Dispatch dispatch) {
    this.page = page;
    this.needs = needs;
    this.funds = funds;
    this.councils = councils;
    this.planning = planning;
    this.dispatch = dispatch;
  }

  @PostMapping("/official/calls/new")
  Done plan(Entry entry, Once once, SignedIn who) {
    Optional<CallId> planned = planning.planned(once, who);
    if (planned.isPresent()) {
      return shown(planned.get());
    }
    CallForm.prepare(entry, who.acting().day()).shownAgainBy(() -> page.plan(entry, who));
    CallForm.Plan plan =
        CallForm.read(
            entry,
            needs.standing(NeedStatus.APPROVED).stream().map(NeedRow::need).toList(),
            funds.all().stream().map(FundRow::fund).toList());
    return shown(planning.plan(plan, once, who));
  }

  private static Done shown(CallId call) {
    return Done.at("/official/calls/" + call).saying("call.done.planned", "call", call);
  }

  @PostMapping("/official/calls/{call}/announcement")
  Done announce(@PathVariable CallId call, SignedIn who) {
    dispatch.send(new CallCommand.AnnounceCall(call, who.acting()));
    return Done.at("/official/calls/" + call).saying("call.done.announced", "call", call);
  }

  @PostMapping("/official/calls/{call}/ranking")
  Done rank(@PathVariable CallId call, SignedIn who) {
    dispatch.send(new CallCommand.PublishRanking(call, who.acting()));
    return Done.at("/official/calls/" + call).saying("call.done.ranked", "call", call);
  }

  @PostMapping("/official/calls/{call}/completion")
  Done complete(@PathVariable CallId call, SignedIn who) {
    dispatch.send(new CallCommand.CompleteCall(call, who.acting()));
    return Done.at("/official/calls/" + call).saying("call.done.completed", "call", call);
  }

  @PostMapping("/official/calls/{call}/applications/{number}/council")
  Done putToCouncil(
      @PathVariable CallId call,
      @PathVariable ApplicationNumber number,
      Entry entry,
      SignedIn who) {
    entry.shownAgainBy(() -> page.choose(call, number, entry)).labels("call.council");
    RankedLine line = page.line(call, number);
    String code = entry.text("council", CODE_AT_MOST).required().or("");
    Optional<CouncilId> council =
        councils.list().stream()
            .map(CouncilRow::council)
            .filter(known -> known.code().equals(code))
            .findFirst();
    if (council.isEmpty()) {
      entry.wrong("council", "entry.required");
    }
    entry.check();
    dispatch.send(
        new CallCommand.PutApplicationToCouncil(
            call, line.application(), council.orElseThrow(), who.acting()));
    return Done.at("/official/calls/" + call).saying("call.done.put", "number", number);
  }
}
