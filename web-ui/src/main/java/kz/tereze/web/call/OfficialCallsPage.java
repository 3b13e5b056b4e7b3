package kz.tereze.web.call;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.Procedure;
import kz.tereze.projections.call.CallRow;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.call.Designs;
import kz.tereze.projections.call.Outlines;
import kz.tereze.projections.call.RankedLine;
import kz.tereze.projections.council.Councils;
import kz.tereze.projections.fund.Funds;
import kz.tereze.projections.need.NeedRow;
import kz.tereze.projections.need.NeedStatus;
import kz.tereze.projections.need.Needs;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Pages;
import kz.tereze.web.page.Ui;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// An official's calls, from the plan to the completion.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class OfficialCallsPage {

  private static final int ROWS = 25;

  private final Calls calls;
  private final Designs designs;
  private final Needs needs;
  private final Funds funds;
  private final Councils councils;
  private final Organisations organisations;
  private final Outlines outlines;

  OfficialCallsPage(
      Calls calls,
      Designs designs,
      Needs needs,
      Funds funds,
      Councils councils,
      Organisations organisations,
      Outlines outlines) {
    this.outlines = outlines;
    this.calls = calls;
    this.designs = designs;
    this.needs = needs;
    this.funds = funds;
    this.councils = councils;
    this.organisations = organisations;
  }

  @GetMapping("/official/calls")
  ModelAndView list(Ui ui, SignedIn who) {
    Pages pages = Pages.of(ui.query("page"), ROWS, calls.count());
    return new ModelAndView("call/official")
        .addObject("pages", pages)
        .addObject("now", who.at())
        .addObject("calls", calls.all(ROWS, pages.offset()));
  }

  @GetMapping("/official/calls/new")
  ModelAndView plan(Entry entry, SignedIn who) {
    LocalDate today = who.acting().day();
    CallForm.prepare(entry, today);
    List<NeedRow> free = needs.standing(NeedStatus.APPROVED);
    return new ModelAndView("call/form")
        .addObject("needs", free)
        .addObject("names", organisations.names(free.stream().map(NeedRow::owner).toList()))
        .addObject("funds", funds.all())
        .addObject("expertsAtLeast", CallForm.expertsAtLeast(today))
        .addObject("pointsAtMost", CallForm.pointsAtMost(today));
  }

  @GetMapping("/official/calls/{call}")
  ModelAndView call(@PathVariable CallId call, SignedIn who) {
    CallRow row = find(call);
    List<RankedLine> lines = calls.lines(call);
    Map<?, NeedRow> served =
        needs.list(row.terms().needs()).stream()
            .collect(Collectors.toMap(NeedRow::need, Function.identity()));
    return new ModelAndView("call/desk")
        .addObject("call", row)
        .addObject("now", who.at())
        .addObject("fund", funds.find(row.fund()))
        .addObject("needs", served)
        .addObject("outlinesUntil", outlines.until(call))
        .addObject(
            "isInTwoStages", designs.holding(call).design().procedure() == Procedure.TWO_STAGE)
        .addObject(
            "isAlwaysOpen", designs.holding(call).design().procedure() == Procedure.ALWAYS_OPEN)
        .addObject("lines", lines)
        .addObject(
            "names", organisations.names(lines.stream().map(RankedLine::applicant).toList()));
  }

  /// What the official is about to do, in words, before it is done.
  @GetMapping("/official/calls/{call}/{act:announcement|ranking|completion}")
  ModelAndView confirm(@PathVariable CallId call, @PathVariable String act, SignedIn who) {
    return new ModelAndView("call/confirm")
        .addObject("call", find(call))
        .addObject("now", who.at())
        .addObject("act", act);
  }

  @GetMapping("/official/calls/{call}/applications/{number}/council")
  ModelAndView choose(
      @PathVariable CallId call, @PathVariable ApplicationNumber number, Entry entry) {
    entry.labels("call.council");
    RankedLine line = line(call, number);
    return new ModelAndView("call/council")
        .addObject("call", find(call))
        .addObject("line", line)
        .addObject("applicant", organisations.name(line.applicant()))
        .addObject("councils", councils.list());
  }

  CallRow find(CallId call) {
    return calls.find(call).orElseThrow(Missing::new);
  }

  RankedLine line(CallId call, ApplicationNumber number) {
    return calls.lines(call).stream()
        .filter(line -> line.number().equals(number))
        .findFirst()
        .orElseThrow(Missing::new);
  }
}
