package kz.tereze.web.levy;

import kz.tereze.api.Bin;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.levy.ObligationCommand;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.ObligationRule;
import kz.tereze.api.levy.Regime;
import kz.tereze.projections.fund.Funds;
import kz.tereze.projections.levy.ObligationRow;
import kz.tereze.projections.levy.Obligations;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import kz.tereze.web.page.Ui;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// An official assesses an obligation; the sum due is worked out by the rate of the law.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class AssessAction {

  private static final int MOST_PRODUCTION_YEARS = 200;

  private final AssessPage page;
  private final Obligations obligations;
  private final Funds funds;
  private final Dispatch dispatch;

  AssessAction(AssessPage page, Obligations obligations, Funds funds, Dispatch dispatch) {
    this.page = page;
    this.obligations = obligations;
    this.funds = funds;
    this.dispatch = dispatch;
  }

  @PostMapping(AssessPage.PATH)
  Done assess(Entry entry, Ui ui, SignedIn who) {
    entry
        .labels("levy.form")
        .shownAgainBy(() -> page.form(entry, ui))
        .blames(ObligationRule.BASE_IS_POSITIVE, "base")
        .blames(ObligationRule.RATE_IS_KNOWN_FOR_YEAR, "year")
        .blames(ObligationRule.ASSESSED_ONCE, "bin")
        .blames(ObligationRule.DUE_FROM_SECOND_PRODUCTION_YEAR, "productionYear");
    Field<Bin> payer = entry.bin("bin").required();
    Field<Integer> year = Years.read(entry);
    Field<Regime> regime = entry.choice("regime", Regime.class).required();
    Field<FundId> fund =
        entry
            .as("fund", FundId::new)
            .required()
            .must(code -> funds.find(code).isPresent(), "entry.choice");
    Field<Tiyn> base = entry.money("base").required();
    Field<Integer> productionYear =
        entry
            .whole("productionYear")
            .required()
            .must(n -> n >= 1 && n <= MOST_PRODUCTION_YEARS, "levy.form.productionYear.wrong");
    entry.check();
    ObligationId obligation = ObligationId.of(payer.value(), year.value(), regime.value());
    dispatch.send(
        new ObligationCommand.AssessObligation(
            obligation, fund.value(), base.value(), productionYear.value(), who.acting()));
    Tiyn due = obligations.find(obligation).map(ObligationRow::due).orElse(Tiyn.ZERO);
    return Done.at(AssessPage.PATH + "?year=" + year.value())
        .saying("levy.assess.done", "due", due);
  }
}
