package kz.tereze.web.grant;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.GrantCommand;
import kz.tereze.api.grant.GrantRule;
import kz.tereze.api.grant.ReportedEvidence;
import kz.tereze.projections.grant.GrantRow;
import kz.tereze.projections.grant.Grants;
import kz.tereze.projections.grant.MilestoneRow;
import kz.tereze.projections.grant.Milestones;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.People;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import kz.tereze.web.page.Option;
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
  private final ReportedEvidence evidence;
  private final Organisations organisations;
  private final People people;
  private final Dispatch dispatch;

  ReportsPage(
      Grants grants,
      Milestones milestones,
      ReportedEvidence evidence,
      Organisations organisations,
      People people,
      Dispatch dispatch) {
    this.grants = grants;
    this.milestones = milestones;
    this.evidence = evidence;
    this.organisations = organisations;
    this.people = people;
    this.dispatch = dispatch;
  }

  @GetMapping(PATH)
  ModelAndView list(SignedIn who) {
    List<MilestoneRow> rows =
        who.is(Role.OFFICIAL)
            ? milestones.reported(ROWS)
            : milestones.reportedFor(who.person(), ROWS);
    return new ModelAndView(
        "grant/reports", Map.of("reports", rows, "title", "grant.reports.title", "base", PATH));
  }

  @GetMapping(ONE)
  ModelAndView report(
      @PathVariable ApplicationNumber grant, @PathVariable int number, Entry entry, SignedIn who) {
    GrantRow row = grants.find(grant).orElseThrow(Missing::new);
    List<MilestoneRow> all = milestones.of(grant);
    MilestoneRow milestone =
        all.stream().filter(each -> each.number() == number).findFirst().orElseThrow(Missing::new);
    if (!who.is(Role.OFFICIAL) && !milestone.reviewers().contains(who.person())) {
      throw new Missing();
    }
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
            "repeats",
            evidence.behindOthers(grant, number, milestone.evidence()),
            "isFinal",
            number == all.size(),
            "asked",
            List.copyOf(people.names(milestone.reviewers()).values()),
            "experts",
            who.is(Role.OFFICIAL) ? experts(milestone) : List.<Option>of(),
            "may",
            !who.acting().actsFor(row.recipient())
                && !who.person().equals(milestone.submittedBy())));
  }

  private List<Option> experts(MilestoneRow milestone) {
    return people.withRole(Role.EXPERT).stream()
        .filter(expert -> !milestone.reviewers().contains(expert.person()))
        .map(expert -> new Option(expert.person().toString(), expert.name()))
        .toList();
  }

  @PreAuthorize("hasRole('OFFICIAL')")
  @PostMapping(ONE + "/reviewers")
  Done ask(
      @PathVariable ApplicationNumber grant, @PathVariable int number, Entry entry, SignedIn who) {
    entry
        .labels("grant.review")
        .shownAgainBy(() -> report(grant, number, entry, who))
        .blames(GrantRule.REVIEWER_IS_UNTIED, "expert")
        .blames(GrantRule.REVIEWER_IS_NOT_AUTHOR, "expert");
    PersonId chosen = entry.as("expert", PersonId::of).required().or(PersonId.PLATFORM);
    if (people.find(chosen).filter(known -> known.roles().contains(Role.EXPERT)).isEmpty()) {
      entry.wrong("expert", "entry.choice");
    }
    entry.check();
    dispatch.send(new GrantCommand.AskReviewer(grant, number, chosen, who.acting()));
    return Done.at(PATH + "/" + grant + "/" + number).saying("grant.review.asked");
  }

  @PostMapping(ONE + "/acceptance")
  Done accept(
      @PathVariable ApplicationNumber grant, @PathVariable int number, Entry entry, SignedIn who) {
    entry
        .labels("grant.review")
        .shownAgainBy(() -> report(grant, number, entry, who))
        .blames(GrantRule.REPEATED_EVIDENCE_IS_ANSWERED_FOR, "repeated");
    String repeated = entry.text("repeated", LONGEST_REASON).orNull();
    entry.check();
    dispatch.send(new GrantCommand.AcceptReport(grant, number, repeated, who.acting()));
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
