package kz.tereze.web.statement;

import kz.tereze.api.Iban;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.statement.BankAccountCommand;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.api.statement.StatementRule;
import kz.tereze.projections.fund.Funds;
import kz.tereze.projections.statement.BankAccounts;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import kz.tereze.web.page.Ui;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// An administrator enters a fund's bank account.
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class OpenBankAccountAction {

  private final BankAccountsPage page;
  private final BankAccounts accounts;
  private final Funds funds;
  private final Dispatch dispatch;

  OpenBankAccountAction(
      BankAccountsPage page, BankAccounts accounts, Funds funds, Dispatch dispatch) {
    this.page = page;
    this.accounts = accounts;
    this.funds = funds;
    this.dispatch = dispatch;
  }

  @PostMapping(BankAccountsPage.PATH)
  Done open(Entry entry, Ui ui, SignedIn who) {
    entry
        .labels("statement.account.form")
        .shownAgainBy(() -> page.form(entry, ui))
        .blames(StatementRule.ACCOUNT_OPENED_ONCE, "code");
    Field<BankAccountId> account = entry.as("code", BankAccountId::new).required();
    Field<FundId> fund =
        entry
            .as("fund", FundId::new)
            .required()
            .must(code -> funds.find(code).isPresent(), "entry.choice");
    Field<Iban> iban =
        entry
            .iban("iban")
            .required()
            .must(number -> isFree(number, entry.typed("code")), "statement.account.iban.taken");
    entry.check();
    dispatch.send(
        new BankAccountCommand.OpenBankAccount(
            account.value(), fund.value(), iban.value(), who.acting()));
    return Done.at(BankAccountsPage.PATH)
        .saying("statement.account.done", "account", account.value().code());
  }

  private boolean isFree(Iban iban, String code) {
    return accounts.numbered(iban).filter(other -> !other.account().code().equals(code)).isEmpty();
  }
}
