package kz.tereze.web.grant;

import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.GrantCommand;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// An official concludes an accepted contract.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class ConcludeContractAction {

  private final OfficialGrantPage page;
  private final Dispatch dispatch;

  ConcludeContractAction(OfficialGrantPage page, Dispatch dispatch) {
    this.page = page;
    this.dispatch = dispatch;
  }

  @PostMapping(OfficialGrantPage.PATH + "/conclusion")
  Done conclude(@PathVariable ApplicationNumber grant, Entry entry, SignedIn who) {
    entry.labels("grant.form").shownAgainBy(() -> page.grant(grant, entry));
    dispatch.send(new GrantCommand.ConcludeContract(grant, who.acting()));
    return Done.at(OfficialGrantPage.of(grant)).saying("grant.conclude.done");
  }
}
