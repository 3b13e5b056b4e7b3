package kz.tereze.web.levy;

import java.time.LocalDate;
import kz.tereze.api.Bin;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.levy.ObligationCommand;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.ObligationRule;
import kz.tereze.api.levy.Regime;
import kz.tereze.projections.fund.Funds;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import kz.tereze.web.page.Ui;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// A treasurer records money the bank has booked.
@Controller
@PreAuthorize("hasRole('TREASURER')")
class RecordReceiptAction {

  /// ISO 20022 references have no more.
  private static final int LONGEST_REFERENCE = 35;

  private final ReceiptsPage page;
  private final Funds funds;
  private final Dispatch dispatch;

  RecordReceiptAction(ReceiptsPage page, Funds funds, Dispatch dispatch) {
    this.page = page;
    this.funds = funds;
    this.dispatch = dispatch;
  }

  @PostMapping(ReceiptsPage.PATH)
  Done receive(Entry entry, Ui ui, SignedIn who) {
    entry
        .labels("levy.form")
        .shownAgainBy(() -> page.form(entry, ui))
        .blames(ObligationRule.AMOUNT_IS_POSITIVE, "amount")
        .blames(ObligationRule.BANK_REFERENCE_WELL_FORMED, "reference")
        .blames(ObligationRule.RECEIPT_RECORDED_ONCE, "reference")
        .blames(ObligationRule.BOOKED_BY_TODAY, "booked")
        .blames(ObligationRule.IS_ASSESSED, "year");
    Field<Bin> payer = entry.bin("bin").required();
    Field<Integer> year = Years.read(entry);
    Field<Regime> regime = entry.choice("regime", Regime.class).required();
    Field<FundId> fund =
        entry
            .as("fund", FundId::new)
            .required()
            .must(code -> funds.find(code).isPresent(), "entry.choice");
    Field<Tiyn> amount = entry.money("amount").required();
    Field<String> reference = entry.text("reference", LONGEST_REFERENCE).required();
    Field<LocalDate> booked = entry.day("booked").required();
    entry.check();
    dispatch.send(
        new ObligationCommand.RecordReceipt(
            ObligationId.of(payer.value(), year.value(), regime.value()),
            fund.value(),
            amount.value(),
            reference.value(),
            booked.value(),
            who.acting()));
    return Done.at(ReceiptsPage.PATH + "?year=" + year.value())
        .saying("levy.receipt.done", "amount", amount.value());
  }
}
