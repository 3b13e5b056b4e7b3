package kz.tereze.web.application;

import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationCommand;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationRule;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.People;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The leader invites the team; each member answers in their own account.
@Controller
@PreAuthorize("isAuthenticated()")
class TeamPage {

  private final Sheets sheets;
  private final People people;
  private final Dispatch dispatch;

  TeamPage(Sheets sheets, People people, Dispatch dispatch) {
    this.sheets = sheets;
    this.people = people;
    this.dispatch = dispatch;
  }

  @GetMapping("/applications/{id}/team")
  ModelAndView show(@PathVariable ApplicationId id, SignedIn who, Entry entry) {
    entry.labels("application.team");
    return new ModelAndView("application/team").addObject("sheet", sheets.ofTeam(id, who));
  }

  @PostMapping("/applications/{id}/team")
  Done invite(@PathVariable ApplicationId id, SignedIn who, Entry entry) {
    Sheet sheet = sheets.ofTeam(id, who);
    entry
        .labels("application.team")
        .shownAgainBy(() -> show(id, who, entry))
        .blames(ApplicationRule.INVITED_ONCE, "who");
    String typed = entry.text("who", 200).required().or("");
    var found = people.named(typed);
    if (!typed.isEmpty() && found.isEmpty()) {
      entry.wrong("who", "application.team.unknown");
    }
    entry.check();
    People.Known member = found.orElseThrow();
    dispatch.send(new ApplicationCommand.InviteMember(id, member.person(), who.acting()));
    return Done.at(sheet.page(Part.TEAM)).saying("application.team.invited", "name", member.name());
  }

  @PostMapping("/applications/{id}/team/{member}/remove")
  Done remove(@PathVariable ApplicationId id, @PathVariable PersonId member, SignedIn who) {
    Sheet sheet = sheets.ofTeam(id, who);
    String name = sheet.name(member);
    dispatch.send(new ApplicationCommand.RemoveMember(id, member, who.acting()));
    return Done.at(sheet.page(Part.TEAM)).saying("application.team.removed", "name", name);
  }

  @PostMapping("/applications/{id}/membership")
  Done answer(@PathVariable ApplicationId id, @RequestParam String answer, SignedIn who) {
    sheets.ofTeam(id, who);
    if (answer.equals("confirm")) {
      dispatch.send(new ApplicationCommand.ConfirmMembership(id, who.acting()));
      return Done.at("/applications/" + id).saying("application.membership.confirmed");
    }
    dispatch.send(new ApplicationCommand.DeclineMembership(id, who.acting()));
    return Done.at("/me").saying("application.membership.declined");
  }
}
