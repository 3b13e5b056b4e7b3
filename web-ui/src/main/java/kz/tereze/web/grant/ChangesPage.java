package kz.tereze.web.grant;

import java.util.Map;
import kz.tereze.api.Iban;
import kz.tereze.api.Text;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.Amendment;
import kz.tereze.api.grant.ChangeReason;
import kz.tereze.api.grant.GrantCommand;
import kz.tereze.api.grant.GrantRule;
import kz.tereze.api.grant.Plan;
import kz.tereze.projections.grant.ContractPapers;
import kz.tereze.projections.grant.GrantRow;
import kz.tereze.projections.grant.Grants;
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

/// An official proposes a change of a contract in force, or takes it back.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class ChangesPage {

  private static final String NEW = OfficialGrantPage.PATH + "/changes/new";
  private static final int LONGEST_EXPLANATION = 2_000;

  private final Grants grants;
  private final ContractPapers papers;
  private final ContractSigning contracts;
  private final Dispatch dispatch;

  ChangesPage(Grants grants, ContractPapers papers, ContractSigning contracts, Dispatch dispatch) {
    this.grants = grants;
    this.papers = papers;
    this.contracts = contracts;
    this.dispatch = dispatch;
  }

  @GetMapping(NEW)
  ModelAndView form(@PathVariable ApplicationNumber grant, Entry entry) {
    GrantRow row = grants.find(grant).orElseThrow(Missing::new);
    entry.labels("grant.form");
    PlanSheet.fill(entry, contracts.plan(grant));
    return new ModelAndView(
        "grant/change", Map.of("grant", row, "sheet", PlanSheet.of(entry, row.amount())));
  }

  @PostMapping(path = NEW, params = "do=offer")
  Done propose(@PathVariable ApplicationNumber grant, Entry entry, SignedIn who) {
    entry
        .labels("grant.form")
        .shownAgainBy(() -> form(grant, entry))
        .blames(GrantRule.REASON_STATED, "explanation.ru");
    Field<ChangeReason> reason = entry.choice("reason", ChangeReason.class).required();
    Field<Text> explanation = entry.wordsOfState("explanation", LONGEST_EXPLANATION);
    Field<Iban> payee = entry.iban("payee");
    Plan plan = PlanSheet.read(entry);
    Amendment amendment =
        new Amendment(
            grant, papers.next(grant), plan, payee.orNull(), reason.value(), explanation.value());
    dispatch.send(new GrantCommand.ProposeAmendment(grant, amendment, who.acting()));
    return Done.at(OfficialGrantPage.of(grant)).saying("grant.change.done");
  }

  /// The sum, or one more row; nothing is sent.
  @PostMapping(path = NEW, params = "do!=offer")
  ModelAndView count(@PathVariable ApplicationNumber grant, Entry entry) {
    return form(grant, entry);
  }

  @PostMapping(OfficialGrantPage.PATH + "/changes/{number}/withdrawal")
  Done withdraw(@PathVariable ApplicationNumber grant, @PathVariable int number, SignedIn who) {
    dispatch.send(new GrantCommand.WithdrawAmendment(grant, number, who.acting()));
    return Done.at(OfficialGrantPage.of(grant)).saying("grant.change.withdrawn");
  }
}
