package kz.tereze.web.grant;

import java.util.List;
import kz.tereze.api.Refused;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.GrantCommand;
import kz.tereze.api.grant.Plan;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// An official offers a contract. The same form counts the sum and grows by a row, so that it works
/// without scripts.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class OfferContractAction {

  private final OfficialGrantPage page;
  private final ContractSigning contracts;
  private final Dispatch dispatch;

  OfferContractAction(OfficialGrantPage page, ContractSigning contracts, Dispatch dispatch) {
    this.page = page;
    this.contracts = contracts;
    this.dispatch = dispatch;
  }

  @PostMapping(path = OfficialGrantPage.PATH + "/contract", params = "do=offer")
  Done offer(@PathVariable ApplicationNumber grant, Entry entry, SignedIn who) {
    List<String> rows = entry.rows(PlanSheet.TRANCHE);
    entry.labels("grant.form").shownAgainBy(() -> page.grant(grant, entry));
    Plan plan = PlanSheet.read(entry);
    try {
      dispatch.send(
          new GrantCommand.OfferContract(grant, contracts.customer(grant), plan, who.acting()));
    } catch (Refused refused) {
      if (refused.values().get("tranche") instanceof Integer wrong) {
        entry.blames(refused.rule(), PlanSheet.row(rows, PlanSheet.TRANCHE, wrong) + ".due");
      }
      throw refused;
    }
    return Done.at(OfficialGrantPage.of(grant)).saying("grant.offer.done");
  }

  /// The sum, or one more row; nothing is sent.
  @PostMapping(path = OfficialGrantPage.PATH + "/contract", params = "do!=offer")
  ModelAndView count(@PathVariable ApplicationNumber grant, Entry entry) {
    return page.grant(grant, entry);
  }
}
