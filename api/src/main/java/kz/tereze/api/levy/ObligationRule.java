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
  RECORDED_BY_TREASURER,
  AMOUNT_IS_POSITIVE,
  /// 1 to 35 letters, digits or `/-?:().,'+` and space, as in ISO 20022 references.
  BANK_REFERENCE_WELL_FORMED,
  /// The same bank reference must not stand for another amount or day.
  RECEIPT_RECORDED_ONCE,
  /// Money is not booked in the future.
  BOOKED_BY_TODAY
}
