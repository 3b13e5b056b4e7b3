package kz.tereze.web.fund;

import kz.tereze.api.Text;
import kz.tereze.api.fund.FundCommand;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.fund.FundRule;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// An administrator opens a fund.
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class EstablishFundAction {

  private static final int LONGEST_NAME = 200;

  private final EstablishFundPage page;
  private final Dispatch dispatch;

  EstablishFundAction(EstablishFundPage page, Dispatch dispatch) {
    this.page = page;
    this.dispatch = dispatch;
  }

  @PostMapping(EstablishFundPage.PATH)
  Done establish(Entry entry, SignedIn who) {
    entry
        .labels("fund.form")
        .shownAgainBy(() -> page.form(entry))
        .blames(FundRule.ESTABLISHED_ONCE, "code")
        .blames(FundRule.NAME_IN_STATE_LANGUAGES, "name.kk");
    Field<FundId> fund = entry.as("code", FundId::new).required();
    Field<Text> name = entry.wordsOfState("name", LONGEST_NAME);
    entry.check();
    dispatch.send(new FundCommand.EstablishFund(fund.value(), name.value(), who.acting()));
    return Done.at(EstablishFundPage.PATH).saying("fund.admin.done", "fund", fund.value());
  }
}
