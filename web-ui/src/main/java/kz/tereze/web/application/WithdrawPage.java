package kz.tereze.web.application;

import kz.tereze.api.application.ApplicationCommand;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationRule;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The leader withdraws an application, with a reason.
@Controller
@PreAuthorize("isAuthenticated()")
class WithdrawPage {

  private static final int REASON = 2_000;

  private final Sheets sheets;
  private final Dispatch dispatch;

  WithdrawPage(Sheets sheets, Dispatch dispatch) {
    this.sheets = sheets;
    this.dispatch = dispatch;
  }

  @GetMapping("/applications/{id}/withdraw")
  ModelAndView show(@PathVariable ApplicationId id, SignedIn who, Entry entry) {
    entry.labels("application.withdraw");
    return new ModelAndView("application/withdraw").addObject("sheet", sheets.ofTeam(id, who));
  }

  @PostMapping("/applications/{id}/withdraw")
  Done withdraw(@PathVariable ApplicationId id, SignedIn who, Entry entry) {
    Sheet sheet = sheets.ofTeam(id, who);
    entry
        .labels("application.withdraw")
        .shownAgainBy(() -> show(id, who, entry))
        .blames(ApplicationRule.REASON_GIVEN, "reason");
    var reason = entry.text("reason", REASON).required();
    entry.check();
    dispatch.send(new ApplicationCommand.WithdrawApplication(id, reason.value(), who.acting()));
    return Done.at(sheet.base()).saying("application.withdraw.done");
  }
}
