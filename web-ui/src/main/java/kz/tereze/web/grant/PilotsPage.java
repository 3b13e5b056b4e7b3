package kz.tereze.web.grant;

import java.util.List;
import java.util.Map;
import kz.tereze.api.Text;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.GrantCommand;
import kz.tereze.api.grant.GrantRule;
import kz.tereze.projections.grant.GrantRow;
import kz.tereze.projections.grant.Grants;
import kz.tereze.projections.grant.MilestoneRow;
import kz.tereze.projections.grant.Milestones;
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

/// Pilots on a company's site: it sees what was reported and says what it found.
@Controller
@PreAuthorize("hasRole('SUBSOIL_USER')")
class PilotsPage {

  private static final String PATH = "/company/pilots";
  private static final String ONE = PATH + "/{grant}/{number}";
  private static final int LONGEST_FINDING = 2_000;

  private final Grants grants;
  private final Milestones milestones;
  private final Dispatch dispatch;

  PilotsPage(Grants grants, Milestones milestones, Dispatch dispatch) {
    this.grants = grants;
    this.milestones = milestones;
    this.dispatch = dispatch;
  }

  @GetMapping(PATH)
  ModelAndView list(SignedIn who) {
    List<MilestoneRow> rows =
        who.organisation() == null ? List.of() : milestones.pilotsOf(who.organisation());
    return new ModelAndView(
        "grant/reports", Map.of("reports", rows, "title", "grant.pilots.title", "base", PATH));
  }

  @GetMapping(ONE)
  ModelAndView pilot(
      @PathVariable ApplicationNumber grant, @PathVariable int number, Entry entry, SignedIn who) {
    GrantRow row = own(grant, who);
    MilestoneRow milestone = milestones.find(grant, number).orElseThrow(Missing::new);
    entry.labels("grant.pilot");
    return new ModelAndView("grant/pilot", Map.of("grant", row, "milestone", milestone));
  }

  @PostMapping(ONE)
  Done accept(
      @PathVariable ApplicationNumber grant, @PathVariable int number, Entry entry, SignedIn who) {
    own(grant, who);
    entry
        .labels("grant.pilot")
        .shownAgainBy(() -> pilot(grant, number, entry, who))
        .blames(GrantRule.REASON_STATED, "finding.ru");
    Field<Text> finding = entry.wordsOfState("finding", LONGEST_FINDING);
    entry.check();
    dispatch.send(new GrantCommand.AcceptPilot(grant, number, finding.value(), who.acting()));
    return Done.at(PATH).saying("grant.pilot.done", "grant", grant);
  }

  private GrantRow own(ApplicationNumber grant, SignedIn who) {
    return grants
        .find(grant)
        .filter(row -> row.customer() != null && who.acting().actsFor(row.customer()))
        .orElseThrow(Missing::new);
  }
}
