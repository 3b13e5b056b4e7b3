package kz.tereze.web.accounts;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.tereze.api.Bin;
import kz.tereze.api.Text;
import kz.tereze.api.ledger.Account;
import kz.tereze.projections.ledger.Balance;
import kz.tereze.projections.ledger.Postings;
import kz.tereze.projections.ledger.Span;
import kz.tereze.projections.ledger.TrialBalance;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Pages;
import kz.tereze.web.page.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The trial balance, each account's parts, and each part's lines.
@Controller
@Public
class AccountsPage {

  static final String PATH = "/accounts";

  private static final int ROWS = 50;

  private final Postings postings;
  private final Organisations organisations;
  private final Asked asked;

  AccountsPage(Postings postings, Organisations organisations, Asked asked) {
    this.postings = postings;
    this.organisations = organisations;
    this.asked = asked;
  }

  @GetMapping(PATH)
  ModelAndView all(Entry entry, Ui ui) {
    AskedView view = asked.in(entry, ui);
    TrialBalance balance = postings.trialBalance(view.span());
    return new ModelAndView("accounts/balance", Map.of("view", view, "balance", balance));
  }

  @GetMapping(PATH + "/{number}")
  ModelAndView parts(@PathVariable String number, Entry entry, Ui ui) {
    Account account = account(number);
    AskedView view = asked.in(entry, ui);
    Pages pages = Pages.of(ui.query("page"), ROWS, postings.countParts(account, view.span()));
    List<Balance> parts = postings.parts(account, view.span(), ROWS, pages.offset());
    return new ModelAndView(
        "accounts/parts",
        Map.of(
            "account", account,
            "view", view,
            "parts", parts,
            "pages", pages,
            "names", names(parts.stream().map(Balance::whose).toList())));
  }

  @GetMapping(PATH + "/{number}/{whose}")
  ModelAndView lines(@PathVariable String number, @PathVariable String whose, Entry entry, Ui ui) {
    Account.Part part = new Account.Part(account(number), whose);
    if (postings.countLines(part, Span.ever(null)) == 0) {
      throw new Missing();
    }
    AskedView view = asked.in(entry, ui);
    Pages pages = Pages.of(ui.query("page"), ROWS, postings.countLines(part, view.span()));
    return new ModelAndView(
        "accounts/lines",
        Map.of(
            "part",
            part,
            "view",
            view,
            "balance",
            postings.part(part, view.span()),
            "lines",
            postings.lines(part, view.span(), ROWS, pages.offset()),
            "pages",
            pages,
            "names",
            names(List.of(whose))));
  }

  static Account account(String number) {
    try {
      return Account.numbered(number);
    } catch (IllegalArgumentException unknown) {
      throw new Missing();
    }
  }

  /// Names of the payers among the parts.
  private Map<String, Text> names(List<String> parts) {
    List<Bin> payers = parts.stream().filter(Bin::isValid).map(Bin::new).toList();
    return organisations.names(payers).entrySet().stream()
        .collect(Collectors.toMap(named -> named.getKey().digits(), Map.Entry::getValue));
  }
}
