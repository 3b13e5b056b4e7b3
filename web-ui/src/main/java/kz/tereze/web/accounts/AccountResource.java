package kz.tereze.web.accounts;

import java.util.List;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.ledger.Account;
import kz.tereze.api.ledger.Journal;
import kz.tereze.api.ledger.Side;
import kz.tereze.projections.ledger.Balance;
import kz.tereze.projections.ledger.PostedLine;
import kz.tereze.projections.ledger.Postings;
import kz.tereze.projections.ledger.Span;
import kz.tereze.projections.ledger.TrialBalance;
import kz.tereze.web.identity.Public;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The accounts for machines: the trial balance, each account's parts, each part's lines.
@Public
@RestController
@RequestMapping("/api/v1/accounts")
class AccountResource {

  private static final int MOST = 500;

  private final Postings postings;

  AccountResource(Postings postings) {
    this.postings = postings;
  }

  /// All accounts and the statements they bear out.
  record BalanceReading(
      List<AccountReading> accounts, List<TrialBalance.Check> checks, boolean holds) {}

  /// An account or a part of it; amounts of opening and closing are on its own side.
  record AccountReading(
      String account,
      Account name,
      Journal journal,
      Side side,
      String whose,
      Tiyn opening,
      Tiyn debits,
      Tiyn credits,
      Tiyn closing) {

    static AccountReading of(Balance balance) {
      Account account = balance.account();
      return new AccountReading(
          account.number(),
          account,
          account.journal(),
          account.side(),
          balance.whose(),
          balance.opening(),
          balance.debits(),
          balance.credits(),
          balance.closing());
    }
  }

  /// @param fund one programme; all when absent
  /// @param year a calendar year; all time when absent
  @GetMapping
  BalanceReading all(
      @RequestParam(required = false) @Nullable FundId fund,
      @RequestParam(required = false) @Nullable Integer year) {
    TrialBalance balance = postings.trialBalance(span(fund, year));
    return new BalanceReading(
        balance.accounts().stream().map(AccountReading::of).toList(),
        balance.checks(),
        balance.holds());
  }

  /// At most 500 at once.
  @GetMapping("/{number}")
  List<AccountReading> parts(
      @PathVariable String number,
      @RequestParam(required = false) @Nullable FundId fund,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(defaultValue = "0") int offset) {
    return postings
        .parts(AccountsPage.account(number), span(fund, year), MOST, Math.max(0, offset))
        .stream()
        .map(AccountReading::of)
        .toList();
  }

  /// In the order of days, at most 500 at once.
  @GetMapping("/{number}/{whose}")
  List<PostedLine> lines(
      @PathVariable String number,
      @PathVariable String whose,
      @RequestParam(required = false) @Nullable FundId fund,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(defaultValue = "0") int offset) {
    Account.Part part = new Account.Part(AccountsPage.account(number), whose);
    return postings.lines(part, span(fund, year), MOST, Math.max(0, offset));
  }

  private static Span span(@Nullable FundId fund, @Nullable Integer year) {
    return year == null || year < 1 || year > 9_999 ? Span.ever(fund) : Span.ofYear(fund, year);
  }
}
