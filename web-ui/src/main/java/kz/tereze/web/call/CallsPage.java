package kz.tereze.web.call;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tereze.api.Bin;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.call.CallId;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.application.Applications;
import kz.tereze.projections.award.Awards;
import kz.tereze.projections.call.CallRow;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.call.Designs;
import kz.tereze.projections.call.Lotteries;
import kz.tereze.projections.call.Outlines;
import kz.tereze.projections.call.RankedLine;
import kz.tereze.projections.fund.FundRow;
import kz.tereze.projections.fund.Funds;
import kz.tereze.projections.need.NeedRow;
import kz.tereze.projections.need.Needs;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.Visitor;
import kz.tereze.web.page.Pages;
import kz.tereze.web.page.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Announced calls, for everybody.
@Controller
@Public
class CallsPage {

  private static final int ROWS = 25;

  private final Calls calls;
  private final Designs designs;
  private final Needs needs;
  private final Funds funds;
  private final Organisations organisations;
  private final Lotteries lotteries;
  private final Outlines outlines;
  private final Applications applications;
  private final Awards awards;

  CallsPage(
      Calls calls,
      Designs designs,
      Needs needs,
      Funds funds,
      Organisations organisations,
      Lotteries lotteries,
      Outlines outlines,
      Applications applications,
      Awards awards) {
    this.awards = awards;
    this.applications = applications;
    this.outlines = outlines;
    this.lotteries = lotteries;
    this.calls = calls;
    this.designs = designs;
    this.needs = needs;
    this.funds = funds;
    this.organisations = organisations;
  }

  @GetMapping("/calls")
  ModelAndView list(Ui ui, Visitor visitor) {
    String words = ui.query("q");
    Pages pages = Pages.of(ui.query("page"), ROWS, calls.countAnnounced(words));
    return new ModelAndView("call/list")
        .addObject("words", words)
        .addObject("pages", pages)
        .addObject("now", visitor.at())
        .addObject("calls", calls.announced(words, ROWS, pages.offset()));
  }

  @GetMapping("/calls/{call}")
  ModelAndView call(@PathVariable CallId call, Visitor visitor) {
    CallRow row = calls.find(call).filter(CallRow::isPublic).orElseThrow(Missing::new);
    List<NeedRow> served = needs.list(row.terms().needs());
    List<RankedLine> ranked = row.rankedAt() == null ? List.of() : calls.lines(call);
    Optional<FundRow> fund = funds.find(row.fund());
    return new ModelAndView("call/call")
        .addObject("call", row)
        .addObject("now", visitor.at())
        .addObject("fund", fund)
        .addObject("needs", served)
        .addObject("titles", titles(served))
        .addObject("lines", ranked)
        .addObject("missedChecks", applications.countMissedChecks(call))
        .addObject("missedDecisions", awards.countMissedDecisions(call))
        .addObject("moves", calls.moves(call))
        .addObject("outlinesUntil", outlines.until(call))
        .addObject("outlinesMoves", outlines.moves(call))
        .addObject("hasLottery", lotteries.find(call).isPresent())
        .addObject("designs", designs.published(call))
        .addObject("names", organisations.names(organisationsOf(served, ranked)))
        .addObject("pointsAtMost", CallForm.pointsAtMost(Kazakhstan.day(visitor.at())));
  }

  private static Map<NeedId, NeedRow> titles(List<NeedRow> needs) {
    return needs.stream().collect(Collectors.toMap(NeedRow::need, need -> need));
  }

  private static List<Bin> organisationsOf(List<NeedRow> needs, List<RankedLine> lines) {
    return Stream.concat(
            needs.stream().map(NeedRow::owner), lines.stream().map(RankedLine::applicant))
        .toList();
  }
}
