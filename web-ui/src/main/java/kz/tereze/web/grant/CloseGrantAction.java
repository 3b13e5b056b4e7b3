package kz.tereze.web.grant;

import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.GrantCommand;
import kz.tereze.api.grant.GrantRule;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// An official closes a grant that is paid in full and says what came of it.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class CloseGrantAction {

  private static final int LONGEST_RESULT = 2_000;

  private final OfficialGrantPage page;
  private final Dispatch dispatch;

  CloseGrantAction(OfficialGrantPage page, Dispatch dispatch) {
    this.page = page;
    this.dispatch = dispatch;
  }

  @PostMapping(OfficialGrantPage.PATH + "/closing")
  Done close(@PathVariable ApplicationNumber grant, Entry entry, SignedIn who) {
    entry
        .labels("grant.form")
        .shownAgainBy(() -> page.grant(grant, entry))
        .blames(GrantRule.RESULT_STATED, "result");
    Field<String> result = entry.text("result", LONGEST_RESULT).required();
    entry.check();
    dispatch.send(new GrantCommand.CloseGrant(grant, result.value(), who.acting()));
    return Done.at(OfficialGrantPage.of(grant)).saying("grant.close.done");
  }
}
