package kz.tereze.web.statement;

import java.util.Map;
import kz.tereze.api.Bin;
import kz.tereze.api.statement.AccountTerms;
import kz.tereze.api.statement.BankAccountCommand;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.api.statement.CodePlacement;
import kz.tereze.projections.statement.BankAccountRow;
import kz.tereze.projections.statement.BankAccounts;
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

/// An administrator enters who pays from an account and what its bank wants in payment files.
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class AccountTermsPage {

  private static final String PATH = BankAccountsPage.PATH + "/{account}/terms";
  private static final int LONGEST_NAME = 140;
  private static final int LONGEST_CODE = 3;

  private final BankAccounts accounts;
  private final Dispatch dispatch;

  AccountTermsPage(BankAccounts accounts, Dispatch dispatch) {
    this.accounts = accounts;
    this.dispatch = dispatch;
  }

  @GetMapping(PATH)
  ModelAndView form(@PathVariable BankAccountId account, Entry entry) {
    BankAccountRow row = accounts.find(account).orElseThrow(Missing::new);
    entry.labels("statement.terms.form");
    AccountTerms terms = row.terms();
    if (terms != null) {
      entry
          .fill("payer", terms.payer())
          .fill("payerName", terms.payerName())
          .fill("kod", terms.kod())
          .fill("knp", terms.knp())
          .fill("placement", terms.placement());
    }
    return new ModelAndView("statement/terms", Map.of("account", row));
  }

  @PostMapping(PATH)
  Done describe(@PathVariable BankAccountId account, Entry entry, SignedIn who) {
    entry.labels("statement.terms.form").shownAgainBy(() -> form(account, entry));
    if (accounts.find(account).isEmpty()) {
      throw new Missing();
    }
    Field<Bin> payer = entry.bin("payer").required();
    Field<String> name = entry.text("payerName", LONGEST_NAME).required();
    Field<String> kod = entry.text("kod", LONGEST_CODE).required();
    Field<String> knp = entry.text("knp", LONGEST_CODE).required();
    Field<CodePlacement> placement = entry.choice("placement", CodePlacement.class).required();
    entry.check();
    dispatch.send(
        new BankAccountCommand.DescribeBankAccount(
            account,
            new AccountTerms(
                payer.value(), name.value(), kod.value(), knp.value(), placement.value()),
            who.acting()));
    return Done.at(BankAccountsPage.PATH).saying("statement.terms.done", "account", account.code());
  }
}
