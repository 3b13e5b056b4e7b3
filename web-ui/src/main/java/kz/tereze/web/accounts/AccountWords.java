package kz.tereze.web.accounts;

import java.util.List;
import java.util.stream.Stream;
import kz.tereze.api.Tiyn;
import kz.tereze.api.ledger.Account;
import kz.tereze.projections.ledger.TrialBalance;
import kz.tereze.web.page.Fact;
import kz.tereze.web.page.Ui;

/// How accounts are told.
public final class AccountWords {

  /// What the public asks for first; each is one account's balance.
  private static final List<Account> ASKED_FOR =
      List.of(
          Account.RECEIVED,
          Account.AVAILABLE,
          Account.COMMITTED,
          Account.ORDERED,
          Account.EXECUTED,
          Account.DISBURSED,
          Account.RETURNED);

  private AccountWords() {}

  public static List<Fact> facts(Ui ui, TrialBalance balance, String query) {
    return ASKED_FOR.stream()
        .map(
            account ->
                new Fact(
                    ui.word(account),
                    ui.money(balance.closing(account)),
                    null,
                    AccountsPage.PATH + "/" + account.number() + query))
        .toList();
  }

  public static List<String> heads(Ui ui) {
    return Stream.of("account", "opening", "debits", "credits", "closing")
        .map(column -> ui.t(column.equals("account") ? "accounts.name" : "accounts." + column))
        .toList();
  }

  /// Nothing is said where nothing stands.
  public static String sum(Ui ui, Tiyn amount) {
    return amount.equals(Tiyn.ZERO) ? "" : ui.moneyToTiyn(amount);
  }
}
