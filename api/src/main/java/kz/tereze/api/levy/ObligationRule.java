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
  RECEIPT_RECORDED_ONCE,
  /// Somebody of the payer, as a subsoil user.
  TOLD_BY_THE_PAYER,
  /// 1 to 10 different files.
  EVIDENCE_IS_GIVEN,
  DECIDED_BY_OFFICIAL,
  OFFICIAL_NOT_OF_PAYER,
  PAYER_IS_NOT_EXEMPT,
  /// A payer is exempt from the start, or what is due is corrected.
  EXEMPT_BEFORE_ASSESSMENT,
  /// 5 to 300 characters.
  LEGAL_REFERENCE_STATED,
  ADJUSTED_BASE_IS_NOT_NEGATIVE,
  /// A correction changes what is due.
  DUE_CHANGES,
  /// A reason in Kazakh and Russian of 10 to 2,000 characters.
  REASON_STATED,
  /// Own spending counts under contracts that keep the older law, nowhere else.
  SPENT_UNDER_OLDER_CONTRACT,
  /// The work in Kazakh and Russian of 10 to 500 characters, a positive amount, an act of a day
  /// that has come.
  SPENDING_WELL_FORMED,
  /// An organisation of Kazakhstan did the work, and another than the payer.
  SUPPLIER_IS_ANOTHER_RESIDENT,
  /// An act is of the obligation's year, or of those the policy allows after it.
  ACT_IS_OF_THE_YEAR,
  /// No document proves two spendings, of whatever payers and years.
  ACT_COUNTS_ONCE,
  SPENDING_AWAITS_DECISION,
  FOLLOWS_FROM_A_FACT,
  /// Excess counts towards a later year of the same payer and regime.
  CARRIED_TO_A_LATER_YEAR
}
