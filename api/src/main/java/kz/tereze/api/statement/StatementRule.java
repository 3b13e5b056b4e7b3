package kz.tereze.api.statement;

import kz.tereze.api.Rule;

/// What must hold for a bank account, its statements and their lines.
public enum StatementRule implements Rule {
  OPENED_BY_ADMINISTRATOR,
  ACCOUNT_OPENED_ONCE,
  ACCOUNT_IS_OPEN,
  /// Payer's name of 3 to 140 characters, KOd of two digits, KNP of three.
  TERMS_ARE_WELL_FORMED,
  /// Treasurer or accountant.
  TAKEN_BY_THE_TREASURY,
  /// The file speaks of the account it is brought in for.
  STATEMENT_IS_OF_THE_ACCOUNT,
  /// The bank's number of a statement stands for one file.
  STATEMENT_TAKEN_ONCE,
  /// A statement opens with what the one before closed.
  BALANCE_CONTINUES,
  /// Opening, credits and debits give the closing balance, to the tiyn.
  LINES_ADD_UP,
  ENDED_BY_TODAY,
  /// Only the platform moves what the bank told, as consequence of a fact.
  FOLLOWS_FROM_A_FACT,
  /// Parts of a file come one after another, and add up to what was taken in.
  PARTS_ADD_UP,
  /// Treasurer or accountant.
  MATCHED_BY_THE_TREASURY,
  /// Only a booking nobody has taken is matched by hand.
  LINE_IS_ASIDE,
  /// What waits for a person is for what that person found, what was taken for what took it.
  LINE_COUNTS_ONCE,
  /// What came in meets an obligation or a refund, what went out a payment.
  CLAIM_FITS_THE_DIRECTION,
  /// 10 to 2,000 characters.
  REASON_GIVEN,
  /// Nothing in the booking says what it is for.
  SAYS_WHAT_IT_IS_FOR
}
