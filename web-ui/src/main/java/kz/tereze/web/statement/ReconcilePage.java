package kz.tereze.web.statement;

import java.util.List;
import java.util.Map;
import kz.tereze.api.Tiyn;
import kz.tereze.api.ledger.Account;
import kz.tereze.projections.ledger.Postings;
import kz.tereze.projections.ledger.Span;
import kz.tereze.projections.statement.BankAccountRow;
import kz.tereze.projections.statement.BankAccounts;
import kz.tereze.projections.statement.BankLines;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Pages;
import kz.tereze.web.page.Ui;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where the bank's word is brought in and compared with the ledger, and what waits for a person.
@Controller
@PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT', 'AUDITOR')")
class ReconcilePage {

  static final String PATH = "/treasury/reconcile";

  private static final int ROWS = 50;
  private static final int LATEST = 20;

  private final BankAccounts accounts;
  private final BankLines lines;
  private final Postings postings;

  ReconcilePage(BankAccounts accounts, BankLines lines, Postings postings) {
    this.accounts = accounts;
    this.lines = lines;
    this.postings = postings;
  }

  @GetMapping(PATH)
  ModelAndView desk(Entry entry, Ui ui) {
    entry.labels("statement.form");
    Pages pages = Pages.of(ui.query("page"), ROWS, lines.countWaiting());
    return new ModelAndView(
        "statement/reconcile",
        Map.of(
            "accounts", accounts.all().stream().map(this::compared).toList(),
            "waiting", lines.waiting(ROWS, pages.offset()),
            "pages", pages,
            "statements", accounts.statements(LATEST, 0)));
  }

  /// An account beside what the ledger says of it.
  List<Compared> compared() {
    return accounts.all().stream().map(this::compared).toList();
  }

  private Compared compared(BankAccountRow account) {
    if (account.closedOn() == null) {
      return new Compared(account, null);
    }
    Span span = Span.upTo(null, account.closedOn());
    Tiyn bank = postings.part(Account.BANK.of(account.account()), span).closing();
    // What was handed to the bank and not booked by it still stands on its account.
    Tiyn transit = postings.part(Account.IN_TRANSIT.of(account.account()), span).closing();
    return new Compared(account, bank.plus(transit));
  }
}
