package kz.tereze.web.grant;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.tereze.api.Text;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.GrantCommand;
import kz.tereze.api.grant.GrantRule;
import kz.tereze.projections.grant.GrantRow;
import kz.tereze.projections.grant.Grants;
import kz.tereze.projections.grant.MilestoneRow;
import kz.tereze.projections.grant.Milestones;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Reports that wait for a reviewer, and one of them: accept, return, or find it missed.
@Controller
@PreAuthorize("hasAnyRole('OFFICIAL', 'EXPERT')")
class ReportsPage {

  static final String PATH = "/reports";

  private static final String ONE = PATH + "/{grant}/{number}";
  private static final int ROWS = 100;
  private static final int LONGEST_REASON = 2_000;

  private final Grants grants;
  private final Milestones milestones;
  private final Organisations organisations;
  private final Dispatch dispatch;

  ReportsPage(
      Grants grants, Milestones milestones, Organisations organisations, Dispatch dispatch) {
    this.grants = grants;
    this.milestones = milestones;
    this.organisations = organisations;
    this.dispatch = dispatch;
  }

  @GetMapping(PATH)
  ModelAndView list() {
    List<MilestoneRow> rows = milestones.reported(ROWS);
    return new ModelAndView(
        "grant/reports", Map.of("reports", rows, "title", "grant.reports.title", "base", PATH));
  }

  @GetMapping(ONE)
  ModelAndView report(
      @PathVariable ApplicationNumber grant, @PathVariable int number, Entry entry, SignedIn who) {
    GrantRow row = grants.find(grant).orElseThrow(Missing::new);
    MilestoneRow milestone = milestones.find(grant, number).orElseThrow(Missing::new);
    entry.labels("grant.review");
    return new ModelAndView(
        "grant/report",
        Map.of(
            "grant",
            row,
            "milestone",
            milestone,
            "recipient",
            organisations.name(row.recipient()),
            "may",
            !who.acting().actsFor(row.recipient())
                && !who.person().equals(milestone.submittedBy())));
  }

  @PostMapping(ONE + "/acceptance")
  Done accept(
      @PathVariable ApplicationNumber grant, @PathVariable int number, Entry entry, SignedIn who) {
    entry.labels("grant.review").shownAgainBy(() -> report(grant, number, entry, who));
    dispatch.send(new GrantCommand.AcceptReport(grant, number, who.acting()));
    return Done.at(PATH).saying("grant.review.accepted", "grant", grant);
  }

  @PostMapping(ONE + "/return")
  Done giveBack(
      @PathVariable ApplicationNumber grant, @PathVariable int number, Entry entry, SignedIn who) {
    return reasoned(
        grant,
        number,
        entry,
        who,
        reason -> new GrantCommand.ReturnReport(grant, number, reason, who.acting()),
        "grant.review.returned");
  }

  @PostMapping(ONE + "/failure")
  Done fail(
      @PathVariable ApplicationNumber grant, @PathVariable int number, Entry entry, SignedIn who) {
    return reasoned(
        grant,
        number,
        entry,
        who,
        reason -> new GrantCommand.FailReport(grant, number, reason, who.acting()),
        "grant.review.failed");
  }

  private Done reasoned(
      ApplicationNumber grant,
      int number,
      Entry entry,
      SignedIn who,
      Function<Text, GrantCommand> command,
      String told) {
    entry
        .labels("grant.review")
        .shownAgainBy(() -> report(grant, number, entry, who))
        .blames(GrantRule.REASON_STATED, "reason.ru");
    Field<Text> reason = entry.wordsOfState("reason", LONGEST_REASON);
    entry.check();
    dispatch.send(command.apply(reason.value()));
    return Done.at(PATH).saying(told, "grant", grant);
  }
}
