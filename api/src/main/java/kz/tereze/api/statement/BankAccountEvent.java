package kz.tereze.api.statement;

import java.time.Instant;
import kz.tereze.api.Event;
import kz.tereze.api.Iban;
import kz.tereze.api.PersonId;
import kz.tereze.api.Stored;
import kz.tereze.api.fund.FundId;

/// What happened to a fund's bank account.
public sealed interface BankAccountEvent extends Event {

  BankAccountId account();

  FundId fund();

  /// @param iban the fund's own account; never public
  @Stored("statement.account-opened")
  record BankAccountOpened(BankAccountId account, FundId fund, Iban iban, PersonId by, Instant at)
      implements BankAccountEvent {}

  /// Holds for payment files from here on.
  @Stored("statement.account-described")
  record BankAccountDescribed(
      BankAccountId account, FundId fund, AccountTerms terms, PersonId by, Instant at)
      implements BankAccountEvent {}

  /// From here on every line of the file counts; whatever is interrupted goes on.
  @Stored("statement.taken")
  record StatementTaken(
      BankAccountId account, FundId fund, StatementSums sums, PersonId by, Instant at)
      implements BankAccountEvent {}
}
