package kz.tereze.web.grant;

import kz.tereze.api.Iban;
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

/// Somebody of the recipient accepts the contract and names the account to be paid.
@Controller
@PreAuthorize("isAuthenticated()")
class AcceptContractAction {

  private final GrantsPage page;
  private final Dispatch dispatch;

  AcceptContractAction(GrantsPage page, Dispatch dispatch) {
    this.page = page;
    this.dispatch = dispatch;
  }

  @PostMapping(GrantsPage.PATH + "/{grant}/acceptance")
  Done accept(@PathVariable ApplicationNumber grant, Entry entry, SignedIn who) {
    page.own(grant, who);
    entry
        .labels("grant.accept")
        .shownAgainBy(() -> page.grant(grant, entry, who))
        .blames(GrantRule.ACCEPTED_BY_RECIPIENT, "iban");
    Field<Iban> payee = entry.iban("iban").required();
    if (!entry.isTicked("read")) {
      entry.wrong("read", "grant.accept.read.wrong");
    }
    entry.check();
    dispatch.send(new GrantCommand.AcceptContract(grant, payee.value(), who.acting()));
    return Done.at(GrantsPage.PATH + "/" + grant)
        .saying("grant.accept.done", "iban", payee.value());
  }
}
