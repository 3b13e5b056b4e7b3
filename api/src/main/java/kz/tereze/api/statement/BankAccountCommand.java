package kz.tereze.api.statement;

import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.Iban;
import kz.tereze.api.fund.FundId;

/// What can be asked of a fund's bank account.
public sealed interface BankAccountCommand extends Command {

  BankAccountId account();

  /// The stream in which the aggregate's events are kept.
  static String stream(BankAccountId account) {
    return "bank-account-" + account;
  }

  @Override
  default String target() {
    return stream(account());
  }

  /// An administrator enters the account a fund keeps its money on.
  record OpenBankAccount(BankAccountId account, FundId fund, Iban iban, Acting by)
      implements BankAccountCommand {}

  /// An administrator enters what the bank wants in payment files.
  record DescribeBankAccount(BankAccountId account, AccountTerms terms, Acting by)
      implements BankAccountCommand {}

  /// Somebody of the treasury brings in what the bank says; all of it counts, or nothing.
  ///
  /// @param iban the account the file names
  record TakeStatement(BankAccountId account, Iban iban, StatementSums sums, Acting by)
      implements BankAccountCommand {}
}
