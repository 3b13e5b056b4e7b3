package kz.tereze.web.statement;

import java.util.Map;
import kz.tereze.projections.fund.Funds;
import kz.tereze.projections.statement.BankAccounts;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Option;
import kz.tereze.web.page.Ui;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where an administrator enters the bank accounts of the funds.
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class BankAccountsPage {

  static final String PATH = "/admin/accounts";

  private final BankAccounts accounts;
  private final Funds funds;

  BankAccountsPage(BankAccounts accounts, Funds funds) {
    this.accounts = accounts;
    this.funds = funds;
  }

  @GetMapping(PATH)
  ModelAndView form(Entry entry, Ui ui) {
    entry.labels("statement.account.form");
    return new ModelAndView(
        "statement/accounts",
        Map.of(
            "accounts",
            accounts.all(),
            "funds",
            Option.from(
                funds.all(),
                fund -> fund.fund().code(),
                fund -> ui.text(fund.name()) + " · " + fund.fund())));
  }
}
