package kz.tereze.api.levy;

import kz.tereze.api.Rule;

/// What must hold for an obligation and its receipts.
public enum ObligationRule implements Rule {
  ASSESSED_BY_OFFICIAL,
  /// An assessment is made once; a correction is an act of its own.
  ASSESSED_ONCE,
  BASE_IS_POSITIVE,
  /// The policy knows which rate held on the first day of the obligation's year.
  RATE_IS_KNOWN_FOR_YEAR,
  /// Nobody owes anything in the first year of production.
  DUE_FROM_SECOND_PRODUCTION_YEAR,
  /// A receipt meets an obligation that was assessed before.
  IS_ASSESSED,
  /// Receipts come from the bank's statements alone; nobody types one.
  FOLLOWS_FROM_THE_BANK,
  /// The organisation the bank names is the obligation's payer, or a person has found out.
  PAID_BY_THE_PAYER,
  /// Money of one programme does not meet an obligation of another.
  RECEIPT_IS_OF_THE_FUND,
  /// One booking is one receipt.
  RECEIPT_RECORDED_ONCE
}
